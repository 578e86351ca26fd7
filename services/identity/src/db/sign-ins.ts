// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { sql } from 'kysely';
import type { Database, Work } from './database.ts';

export interface FirstSignIn {
  readonly id: Uuid;
  readonly instanceId: Uuid;
  readonly personId: Uuid;
  readonly at: Temporal.Instant;
}

/** Records that a person opened an instance; false when that was known already. */
export const recordSignIn = async (trx: Work, signIn: FirstSignIn): Promise<boolean> => {
  const inserted = await trx
    .insertInto('sign_in')
    .values({
      id: signIn.id,
      instance_id: signIn.instanceId,
      person_id: signIn.personId,
      first_at: signIn.at,
    })
    .onConflict((conflict) => conflict.columns(['instance_id', 'person_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
};

/**
 * The first sign-in at each instance by somebody who holds a mandate at an organisation or below.
 * @returns instants, RFC 3339, by instance
 */
export const firstSignInsAt = async (
  db: Database,
  organisationId: Uuid,
): Promise<ReadonlyMap<Uuid, string>> => {
  const rows = await db
    .selectFrom('sign_in')
    .innerJoin('mandate', 'mandate.person_id', 'sign_in.person_id')
    .innerJoin('organisation', 'organisation.id', 'mandate.organisation_id')
    .select((eb) => ['sign_in.instance_id as instanceId', eb.fn.min('sign_in.first_at').as('at')])
    .where(
      sql<boolean>`(organisation.id = ${organisationId} or organisation.ancestors @> array[${organisationId}]::uuid[])`,
    )
    .groupBy('sign_in.instance_id')
    .execute();
  return new Map(rows.map(({ instanceId, at }) => [instanceId, at]));
};

/** When a person first opened each tool, with the tool's name while its client is known. */
export const signInsOf = (
  db: Database | Work,
  personId: Uuid,
): Promise<{ instanceId: Uuid; name: string | null; at: string }[]> =>
  db
    .selectFrom('sign_in')
    .leftJoin('client', 'client.instance_id', 'sign_in.instance_id')
    .select(['sign_in.instance_id as instanceId', 'client.name', 'sign_in.first_at as at'])
    .where('sign_in.person_id', '=', personId)
    .orderBy('sign_in.first_at')
    .execute();

/** People and instances by the ids that Keycloak knows them by. */
export const resolveSignIns = async (
  db: Database | Work,
  keycloakIds: readonly string[],
  clientIds: readonly string[],
): Promise<{ people: ReadonlyMap<string, Uuid>; instances: ReadonlyMap<string, Uuid> }> => {
  const people = await db
    .selectFrom('person')
    .select(['id', 'keycloak_id'])
    .where(sql<boolean>`keycloak_id = any(${[...keycloakIds]}::text[])`)
    .execute();
  const instances = await db
    .selectFrom('client')
    .select(['instance_id', 'client_id'])
    .where(sql<boolean>`client_id = any(${[...clientIds]}::text[])`)
    .execute();
  return {
    people: new Map(people.map((row) => [row.keycloak_id ?? '', row.id])),
    instances: new Map(instances.map((row) => [row.client_id, row.instance_id])),
  };
};

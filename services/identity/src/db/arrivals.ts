// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { sql } from 'kysely';
import type { Database, Work } from './database.ts';

/** Those of Keycloak's ids that are nobody's we know. */
export const unknownAccounts = async (
  db: Database,
  keycloakIds: readonly string[],
): Promise<string[]> => {
  const known = await db
    .selectFrom('person')
    .select('keycloak_id')
    .where(sql<boolean>`keycloak_id = any(${[...keycloakIds]}::text[])`)
    .execute();
  const ids = new Set(known.map((row) => row.keycloak_id));
  return keycloakIds.filter((id) => !ids.has(id));
};

/** Records Keycloak's id of a new person, and the provider through which they came. */
export const recordArrival = async (
  trx: Work,
  personId: Uuid,
  arrival: { readonly keycloakId: string; readonly providerId: Uuid },
): Promise<void> => {
  await trx
    .updateTable('person')
    .set({ keycloak_id: arrival.keycloakId, arrived_through: arrival.providerId })
    .where('id', '=', personId)
    .execute();
};

/** People who came through a provider and have not proved their address, by Keycloak's ids. */
export const arrivalsByAccounts = async (
  db: Database,
  keycloakIds: readonly string[],
): Promise<{ personId: Uuid; keycloakId: string }[]> => {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'keycloak_id'])
    .where(sql<boolean>`keycloak_id = any(${[...keycloakIds]}::text[])`)
    .where('arrived_through', 'is not', null)
    .execute();
  return rows.map((row) => ({ personId: row.id, keycloakId: row.keycloak_id ?? '' }));
};

/** Records that somebody proved their address. */
export const recordProof = async (trx: Work, personId: Uuid): Promise<void> => {
  await trx
    .updateTable('person')
    .set({ arrived_through: null })
    .where('id', '=', personId)
    .execute();
};

/** Which of some people came through a provider, and have not proved their address since. */
export const arrivalsAmong = async (
  trx: Work | Database,
  personIds: readonly Uuid[],
): Promise<ReadonlySet<Uuid>> => {
  const rows = await trx
    .selectFrom('person')
    .select('id')
    .where(sql<boolean>`id = any(${[...personIds]}::uuid[])`)
    .where('arrived_through', 'is not', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Insertable, type Selectable, type Updateable, sql } from 'kysely';
import type { GivenAccess } from '../domain/tool-claims.ts';
import type { Database, Work } from './database.ts';
import type { AccessTable } from './keycloak-schema.ts';

/** An organisation's access to an instance, as it is recorded. */
export type Access = Selectable<AccessTable>;

/** An access by its id. */
export const findAccess = (db: Database | Work, id: string): Promise<Access | undefined> =>
  db
    .selectFrom('access')
    .selectAll()
    .where('id', '=', id as Uuid)
    .executeTakeFirst();

/** The access of an organisation to an instance, its row held until the commit. */
export const lockAccess = (
  trx: Work,
  key: { readonly instanceId: string; readonly organisationId: string },
): Promise<Access | undefined> =>
  trx
    .selectFrom('access')
    .selectAll()
    .where('instance_id', '=', key.instanceId as Uuid)
    .where('organisation_id', '=', key.organisationId as Uuid)
    .forUpdate()
    .executeTakeFirst();

/** An access by its id, its row held until the commit. */
export const lockAccessById = (trx: Work, id: Uuid): Promise<Access | undefined> =>
  trx.selectFrom('access').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** The accesses to an instance that were asked for and are not decided. */
export const pendingAccesses = (trx: Work, instanceId: Uuid): Promise<Access[]> =>
  trx
    .selectFrom('access')
    .selectAll()
    .where('instance_id', '=', instanceId)
    .where('state', '=', 'pending')
    .execute();

/** Records a new access. */
export const insertAccess = async (trx: Work, access: Insertable<AccessTable>): Promise<void> => {
  await trx.insertInto('access').values(access).execute();
};

/** Changes an access. */
export const updateAccess = async (
  trx: Work,
  id: Uuid,
  change: Updateable<AccessTable>,
): Promise<void> => {
  await trx.updateTable('access').set(change).where('id', '=', id).execute();
};

/** Whether an access is that of one of these organisations, or of one that was merged into them. */
const isReached = (organisationIds: readonly Uuid[]) => {
  const ids = sql`${[...organisationIds]}::uuid[]`;
  return sql<boolean>`(access.organisation_id = any(${ids}) or access.organisation_id in (
    select id from organisation where status = 'merged' and parent_id = any(${ids})))`;
};

/** How many accesses the way up from one place gives, or from another, but not both. */
export const reachedOtherwise = async (
  db: Database | Work,
  before: readonly Uuid[],
  after: readonly Uuid[],
): Promise<number> => {
  const ids = [...new Set(before).symmetricDifference(new Set(after))];
  const { total } = await db
    .selectFrom('access')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('state', 'in', ['pending', 'granted'])
    .where(isReached(ids))
    .executeTakeFirstOrThrow();
  return total;
};

/** Accesses of an organisation or of those above it, oldest first; refused and revoked ones too. */
export const accessesReaching = (
  db: Database | Work,
  organisationIds: readonly Uuid[],
): Promise<Access[]> =>
  db.selectFrom('access').selectAll().where(isReached(organisationIds)).orderBy('id').execute();

/** An access that a person has, as Keycloak's group gives it, and what the tool is told of it. */
export interface HeldAccess extends GivenAccess {
  /** Keycloak's id of the group. */
  readonly id: string;
  readonly instanceId: Uuid;
  /** Where essaim makes the accounts of the tool; null where it makes them itself. */
  readonly provisioningUri: string | null;
}

/** Keycloak's groups that give these organisations' people their tools. */
export const accessGroupsOf = (
  db: Database | Work,
  organisationIds: readonly Uuid[],
): Promise<HeldAccess[]> =>
  db
    .selectFrom('access')
    .innerJoin('client', 'client.instance_id', 'access.instance_id')
    .innerJoin('organisation', 'organisation.id', 'access.organisation_id')
    .select([
      'access.keycloak_group_id as id',
      'client.client_id as clientId',
      'client.claims as claims',
      'client.instance_id as instanceId',
      'client.provisioning_uri as provisioningUri',
      'organisation.key as organisationKey',
      'access.person_quota_gb as personQuotaGb',
    ])
    .$narrowType<{ id: string }>()
    .where('access.state', 'in', ['pending', 'granted'])
    .where('access.keycloak_group_id', 'is not', null)
    .where(isReached(organisationIds))
    .execute();

/** An access with the names that Keycloak knows it by. */
export interface WantedAccess {
  readonly id: Uuid;
  readonly organisationId: Uuid;
  readonly clientId: string;
  readonly organisationKey: string;
}

/** Every access that Keycloak holds or is to hold. */
export const wantedAccesses = (db: Database): Promise<WantedAccess[]> =>
  namedAccesses(db).where('access.state', '=', 'granted').execute();

/** Accesses that are being given or taken just now. */
export const accessesUnderWay = (db: Database): Promise<WantedAccess[]> =>
  namedAccesses(db).where('access.state', 'in', ['pending', 'revoking']).execute();

const namedAccesses = (db: Database) =>
  db
    .selectFrom('access')
    .innerJoin('client', 'client.instance_id', 'access.instance_id')
    .innerJoin('organisation', 'organisation.id', 'access.organisation_id')
    .select([
      'access.id as id',
      'access.organisation_id as organisationId',
      'client.client_id as clientId',
      'organisation.key as organisationKey',
    ])
    .where('client.state', '!=', 'refused')
    .orderBy('access.id');

/**
 * People who hold a mandate on this date at an organisation, or the one that it was merged into, or below.
 */
export const peopleEntitledThrough = async (
  db: Database | Work,
  organisationId: Uuid,
  today: string,
): Promise<{ id: Uuid; keycloakId: string | null }[]> =>
  db
    .selectFrom('person')
    .select(['person.id as id', 'person.keycloak_id as keycloakId'])
    .where('person.status', '=', 'active')
    .where((where) =>
      where.exists(
        where
          .selectFrom('mandate')
          .innerJoin('organisation', 'organisation.id', 'mandate.organisation_id')
          .select('mandate.id')
          .whereRef('mandate.person_id', '=', 'person.id')
          .where('mandate.valid_from', '<=', today)
          .where(sql<boolean>`(mandate.valid_to is null or mandate.valid_to >= ${today})`)
          .where(
            sql<boolean>`exists (select 1 from organisation top
              where (top.id = ${organisationId} or top.id = (
                select parent_id from organisation where id = ${organisationId} and status = 'merged'))
              and (organisation.id = top.id or organisation.ancestors @> array[top.id]))`,
          ),
      ),
    )
    .orderBy('person.id')
    .execute();

/** Organisations whose access to an instance is given. */
export const organisationsWithAccess = async (
  db: Database | Work,
  instanceId: Uuid,
): Promise<Uuid[]> => {
  const rows = await db
    .selectFrom('access')
    .select('organisation_id')
    .where('instance_id', '=', instanceId)
    .where('state', '=', 'granted')
    .execute();
  return rows.map((row) => row.organisation_id);
};

/** Instances that these organisations' people may open. */
export const instancesThrough = async (
  db: Database | Work,
  organisationIds: readonly Uuid[],
): Promise<Set<Uuid>> => {
  if (organisationIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('access')
    .innerJoin('client', 'client.instance_id', 'access.instance_id')
    .select('access.instance_id')
    .distinct()
    .where('access.state', 'in', ['pending', 'granted'])
    .where(sql<boolean>`organisation_id = any(${[...organisationIds]}::uuid[])`)
    .execute();
  return new Set(rows.map((row) => row.instance_id));
};

/** The accesses of an organisation that are given or under way, their rows held until the commit. */
export const lockOpenAccesses = async (
  trx: Work,
  organisationId: Uuid,
  hosterOrganisationId: Uuid | null,
): Promise<Access[]> => {
  let query = trx
    .selectFrom('access')
    .innerJoin('client', 'client.instance_id', 'access.instance_id')
    .selectAll('access')
    .where('access.organisation_id', '=', organisationId)
    .where('access.state', 'in', ['pending', 'granted']);
  if (hosterOrganisationId !== null) {
    query = query.where('client.hoster_organisation_id', '=', hosterOrganisationId);
  }
  return query.orderBy('access.id').forUpdate('access').execute();
};

/** Whether Keycloak still holds one of the accesses that a departure takes back. */
export const hasAccessesGoing = async (
  db: Database | Work,
  organisationId: Uuid,
  instanceIds: readonly Uuid[],
): Promise<boolean> => {
  const found = await db
    .selectFrom('access')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'revoking')
    .where(sql<boolean>`instance_id = any(${[...instanceIds]}::uuid[])`)
    .executeTakeFirst();
  return found !== undefined;
};

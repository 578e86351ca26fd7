// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage } from '@essaim/postgres';
import type { Tier, Uuid } from '@essaim/kernel';
import { type Insertable, type Selectable, sql } from 'kysely';
import { type Organisation, comparableName, searchable } from '../domain/organisation.ts';
import type { Database, Work } from './database.ts';
import { beginPeriods } from './periods.ts';
import type { OrganisationTable } from './schema.ts';

const ROWS_PER_STATEMENT = 500;

const toOrganisation = (row: Selectable<OrganisationTable>): Organisation => ({
  id: row.id,
  key: row.key,
  tier: row.tier,
  parentId: row.parent_id,
  ancestors: row.ancestors,
  home: { region: row.home_region, department: row.home_department },
  name: row.name,
  shortName: row.short_name,
  territory: row.territory,
  mailDomain: row.mail_domain,
  contactEmail: row.contact_email,
  associations: row.associations,
  members: row.members,
  employees: row.employees,
  volunteers: row.volunteers,
  identityProvider: row.identity_provider,
  readiness: row.readiness,
  readinessScore: row.readiness_score,
  pilot: row.pilot,
  status: row.status,
  siren: row.siren,
  siret: row.siret,
  rna: row.rna,
  communeCode: row.commune_code,
  hoster: row.hoster,
  details: row.details,
  version: row.version,
});

const toRow = (organisation: Organisation): Omit<Insertable<OrganisationTable>, 'created_at'> => ({
  id: organisation.id,
  key: organisation.key,
  tier: organisation.tier,
  parent_id: organisation.parentId,
  ancestors: [...organisation.ancestors],
  home_region: organisation.home.region,
  home_department: organisation.home.department,
  name: organisation.name,
  short_name: organisation.shortName,
  search_name: searchable(`${organisation.key} ${organisation.name} ${organisation.shortName}`),
  territory: JSON.stringify(organisation.territory),
  mail_domain: organisation.mailDomain,
  contact_email: organisation.contactEmail,
  associations: organisation.associations,
  members: organisation.members,
  employees: organisation.employees,
  volunteers: organisation.volunteers,
  identity_provider: organisation.identityProvider,
  readiness: organisation.readiness,
  readiness_score: organisation.readinessScore,
  pilot: organisation.pilot,
  status: organisation.status,
  siren: organisation.siren,
  siret: organisation.siret,
  rna: organisation.rna,
  commune_code: organisation.communeCode,
  match_name: comparableName(organisation.name),
  hoster: JSON.stringify(organisation.hoster),
  details: JSON.stringify(organisation.details),
  version: organisation.version,
});

/** An organisation by its id, or undefined. */
export const findOrganisation = async (
  db: Database | Work,
  id: string,
): Promise<Organisation | undefined> => {
  const row = await db
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', id as Uuid)
    .executeTakeFirst();
  return row && toOrganisation(row);
};

/** An organisation by its id; for a merged one that which it became. */
export const findLivingOrganisation = async (
  db: Database | Work,
  id: string,
): Promise<Organisation | undefined> => {
  const found = await findOrganisation(db, id);
  return found?.status === 'merged' && found.parentId !== null
    ? findOrganisation(db, found.parentId)
    : found;
};

/** An organisation by its id, its row held until the commit. */
export const lockOrganisation = async (
  trx: Work,
  id: string,
): Promise<Organisation | undefined> => {
  const row = await trx
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', id as Uuid)
    .forUpdate()
    .executeTakeFirst();
  return row && toOrganisation(row);
};

/** Organisations by their ids. */
export const organisationsByIds = async (
  db: Database | Work,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Organisation>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation')
    .selectAll()
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, toOrganisation(row)]));
};

/** Organisations by their keys; keys that are not there are left out. */
export const organisationsByKeys = async (
  db: Database | Work,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Organisation>> => {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation')
    .selectAll()
    .where(sql<boolean>`key = any(${[...new Set(keys)]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.key, toOrganisation(row)]));
};

/** Organisations by their keys, their rows held until the commit. */
export const lockOrganisationsByKeys = async (
  trx: Work,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Organisation>> => {
  if (keys.length === 0) return new Map();
  const rows = await trx
    .selectFrom('organisation')
    .selectAll()
    .where(sql<boolean>`key = any(${[...new Set(keys)]}::text[])`)
    .orderBy('key')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.key, toOrganisation(row)]));
};

/** Every organisation of some tiers, by key. */
export const organisationsOfTiers = async (
  db: Database | Work,
  tiers: readonly Tier[],
): Promise<Organisation[]> => {
  const rows = await db
    .selectFrom('organisation')
    .selectAll()
    .where('tier', 'in', tiers)
    .orderBy('key')
    .execute();
  return rows.map(toOrganisation);
};

/**
 * Records new organisations, parents before children.
 * @param since the day of their foundation; null when they were there before they are recorded
 */
export const insertOrganisations = async (
  trx: Work,
  organisations: readonly Organisation[],
  now: Temporal.Instant,
  since: string | null = null,
): Promise<void> => {
  for (let from = 0; from < organisations.length; from += ROWS_PER_STATEMENT) {
    const rows = organisations
      .slice(from, from + ROWS_PER_STATEMENT)
      .map((organisation) => ({ ...toRow(organisation), created_at: now }));
    await trx.insertInto('organisation').values(rows).execute();
    await beginPeriods(
      trx,
      rows.map(({ id }) => id),
      since,
    );
  }
};

/** Writes an organisation that is known already. */
export const updateOrganisation = async (trx: Work, organisation: Organisation): Promise<void> => {
  const { id: _id, ...changed } = toRow(organisation);
  await trx.updateTable('organisation').set(changed).where('id', '=', organisation.id).execute();
};

/** Ids of an organisation and of all below it. */
export const subtreeIds = async (db: Database | Work, id: string): Promise<Uuid[]> => {
  const rows = await db
    .selectFrom('organisation')
    .select('id')
    .where((where) =>
      where.or([where('id', '=', id as Uuid), sql<boolean>`ancestors @> array[${id}]::uuid[]`]),
    )
    .execute();
  return rows.map((row) => row.id);
};

/** How many organisations directly below one are in the network. */
export const countMembersBelow = async (trx: Work, id: Uuid): Promise<number> => {
  const { count } = await trx
    .selectFrom('organisation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('parent_id', '=', id)
    .where('status', 'not in', ['left', 'merged'])
    .executeTakeFirstOrThrow();
  return count;
};

export interface OrganisationFilter {
  readonly tier?: Tier;
  readonly region?: string;
  readonly department?: string;
  readonly parentId?: string;
  readonly key?: string;
  readonly q?: string;
}

/** What lists are sorted by. */
export const SORT_COLUMNS = {
  key: 'key',
  name: 'search_name',
  members: 'members',
  readinessScore: 'readiness_score',
} as const;

/** @param sort a column of the contract, with `-` before it for the highest first */
export const listOrganisations = async (
  db: Database,
  filter: OrganisationFilter,
  sort: string,
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: Organisation[]; total: number }> => {
  const column = SORT_COLUMNS[sort.replace('-', '') as keyof typeof SORT_COLUMNS];
  let query = db.selectFrom('organisation').where('status', '<>', 'merged');
  if (filter.tier) query = query.where('tier', '=', filter.tier);
  if (filter.parentId) query = query.where('parent_id', '=', filter.parentId as Uuid);
  if (filter.key) {
    query = query.where(
      sql<boolean>`(key = ${filter.key} or id = (
        select parent_id from organisation where key = ${filter.key} and status = 'merged'))`,
    );
  }
  if (filter.region) query = query.where(sql`territory->>'regionCode'`, '=', filter.region);
  if (filter.department) {
    query = query.where(sql`territory->>'departmentCode'`, '=', filter.department);
  }
  if (filter.q) {
    query = query.where(sql<boolean>`position(${searchable(filter.q)} in search_name) > 0`);
  }
  const { rows, total } = await readPage(
    query
      .selectAll()
      .orderBy(column, (order) => (sort.startsWith('-') ? order.desc().nullsLast() : order.asc()))
      .orderBy('id'),
    page,
  );
  return { items: rows.map(toOrganisation), total };
};

/** The organisations of the whole network. */
export const nationalOrganisations = async (db: Database | Work): Promise<Organisation[]> => {
  const rows = await db
    .selectFrom('organisation')
    .selectAll()
    .where('tier', '=', 'national')
    .orderBy('key')
    .execute();
  return rows.map(toOrganisation);
};

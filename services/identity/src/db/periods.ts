// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { sql } from 'kysely';
import type { Organisation } from '../domain/organisation.ts';
import type { Database, Work } from './database.ts';

/** Begins the first period of new organisations. */
export const beginPeriods = async (
  trx: Work,
  ids: readonly Uuid[],
  since: string | null,
): Promise<void> => {
  await sql`
    insert into organisation_period
    select id, daterange(${since}::date, null), parent_id, name, short_name, status
    from organisation where id = any(${[...ids]}::uuid[])`.execute(trx);
};

/**
 * Notes that organisations are, from a civil date on, as their rows say: their period of before ends the
 * day before it. Those that did not change their name, status or parent are left as they are.
 */
export const recordPeriods = async (
  trx: Work,
  ids: readonly Uuid[],
  day: string,
): Promise<void> => {
  const { rows } = await sql<{ id: Uuid }>`
    select id from organisation where id = any(${[...ids]}::uuid[]) and not exists (
      select 1 from organisation_period p
      where p.organisation_id = organisation.id and upper_inf(p.during)
        and p.parent_id is not distinct from organisation.parent_id
        and p.name = organisation.name and p.short_name = organisation.short_name
        and p.status = organisation.status)`.execute(trx);
  if (rows.length === 0) return;
  const changed = rows.map(({ id }) => id);
  await sql`
    delete from organisation_period
    where organisation_id = any(${changed}::uuid[]) and lower(during) >= ${day}::date`.execute(trx);
  await sql`
    update organisation_period set during = daterange(lower(during), ${day}::date)
    where organisation_id = any(${changed}::uuid[]) and during @> ${day}::date`.execute(trx);
  await sql`
    insert into organisation_period
    select id, daterange(${day}::date, null), parent_id, name, short_name, status
    from organisation where id = any(${changed}::uuid[])`.execute(trx);
};

/** The day since which all of these organisations are as they are; null when they always were. */
export const currentSince = async (
  db: Database | Work,
  ids: readonly Uuid[],
): Promise<string | null> => {
  const { rows } = await sql<{ since: string | null }>`
    select max(lower(during)) as since from organisation_period
    where organisation_id = any(${[...ids]}::uuid[]) and upper_inf(during)`.execute(db);
  return rows[0]?.since ?? null;
};

/** What an organisation was on a day, and those above it then, nearest first. */
export type OrganisationThen = Pick<
  Organisation,
  'name' | 'shortName' | 'status' | 'parentId' | 'ancestors'
>;

/** An organisation on a civil date; undefined when there was none. */
export const organisationThen = async (
  db: Database | Work,
  id: Uuid,
  day: string,
): Promise<OrganisationThen | undefined> => {
  const { rows } = await sql<{
    id: Uuid;
    parent_id: Uuid | null;
    name: string;
    short_name: string;
    status: Organisation['status'];
  }>`
    with recursive up as (
      select organisation_id as id, parent_id, name, short_name, status, 0 as depth
      from organisation_period where organisation_id = ${id} and during @> ${day}::date
      union all
      select p.organisation_id, p.parent_id, p.name, p.short_name, p.status, depth + 1
      from up join organisation_period p
        on p.organisation_id = up.parent_id and p.during @> ${day}::date
      where depth < 10)
    select id, parent_id, name, short_name, status from up order by depth`.execute(db);
  const [own, ...above] = rows;
  return (
    own && {
      name: own.name,
      shortName: own.short_name,
      status: own.status,
      parentId: own.parent_id,
      ancestors: above.map((one) => one.id),
    }
  );
};

/** Organisations of the three upper tiers as they were on a civil date, by key; merged ones left out. */
export const upperTiersThen = async (
  db: Database,
  day: string,
): Promise<Pick<Organisation, 'id' | 'parentId' | 'name' | 'shortName'>[]> => {
  const { rows } = await sql<{
    id: Uuid;
    parentId: Uuid | null;
    name: string;
    shortName: string;
  }>`
    select o.id, p.parent_id as "parentId", p.name, p.short_name as "shortName"
    from organisation o
    join organisation_period p on p.organisation_id = o.id and p.during @> ${day}::date
    where o.tier in ('national', 'regional', 'departmental') and p.status <> 'merged'
    order by o.key`.execute(db);
  return rows;
};

export interface OrganisationPeriod {
  /** First day; null when it always was. */
  readonly from: string | null;
  /** Last day, included. */
  readonly to: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly status: Organisation['status'];
  readonly parentId: Uuid | null;
}

/** A page of an organisation's periods, newest first. */
export const listPeriods = async (
  db: Database,
  id: Uuid,
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: OrganisationPeriod[]; total: number }> => {
  const { rows } = await sql<OrganisationPeriod>`
    select lower(during) as "from", upper(during) - 1 as "to", name, short_name as "shortName",
      status, parent_id as "parentId"
    from organisation_period where organisation_id = ${id}
    order by lower(during) desc nulls last limit ${page.size} offset ${page.offset}`.execute(db);
  const { total } = await db
    .selectFrom('organisation_period')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('organisation_id', '=', id)
    .executeTakeFirstOrThrow();
  return { items: rows, total };
};

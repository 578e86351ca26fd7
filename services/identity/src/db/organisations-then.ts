// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { sql } from 'kysely';
import { type Organisation, searchable } from '../domain/organisation.ts';
import type { Database } from './database.ts';
import { type OrganisationFilter, SORT_COLUMNS, organisationsByIds } from './organisations.ts';

type Then = Pick<Organisation, 'name' | 'shortName' | 'status' | 'parentId'> & {
  readonly id: Uuid;
};

/**
 * A page of the organisations that there were on a civil date, with the names, the status and the place
 * in the tree of that day; merged ones left out. Found by part of the name of then or of today.
 * @param sort a column of the contract, with `-` before it for the highest first
 */
export const listOrganisationsThen = async (
  db: Database,
  filter: OrganisationFilter,
  sort: string,
  page: { readonly size: number; readonly offset: number },
  day: string,
): Promise<{ items: Organisation[]; total: number }> => {
  const { tier, region, department, parentId, key, q } = filter;
  const column = SORT_COLUMNS[sort.replace('-', '') as keyof typeof SORT_COLUMNS];
  let query = db
    .selectFrom('organisation')
    .innerJoin('organisation_period as period', (join) =>
      join
        .onRef('period.organisation_id', '=', 'organisation.id')
        .on(sql<boolean>`period.during @> ${day}::date`),
    )
    .where('period.status', '<>', 'merged');
  if (tier) query = query.where('organisation.tier', '=', tier);
  if (key) query = query.where('organisation.key', '=', key);
  if (parentId) query = query.where('period.parent_id', '=', parentId as Uuid);
  if (region) query = query.where(sql`organisation.territory->>'regionCode'`, '=', region);
  if (department) {
    query = query.where(sql`organisation.territory->>'departmentCode'`, '=', department);
  }
  if (q) {
    query = query.where(
      sql<boolean>`(position(${searchable(q)} in organisation.search_name) > 0
        or position(lower(${q}) in lower(period.name || ' ' || period.short_name)) > 0)`,
    );
  }
  const order = column === 'search_name' ? 'period.name' : (`organisation.${column}` as const);
  const [rows, { total }] = await Promise.all([
    query
      .select([
        'organisation.id as id',
        'period.name as name',
        'period.short_name as shortName',
        'period.status as status',
        'period.parent_id as parentId',
      ])
      .orderBy(order, (by) => (sort.startsWith('-') ? by.desc().nullsLast() : by.asc()))
      .orderBy('organisation.id')
      .limit(page.size)
      .offset(page.offset)
      .execute(),
    query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { items: await asTheyWere(db, rows, day), total };
};

const asTheyWere = async (
  db: Database,
  rows: readonly Then[],
  day: string,
): Promise<Organisation[]> => {
  const ids = rows.map(({ id }) => id);
  const [now, above] = await Promise.all([
    organisationsByIds(db, ids),
    ancestorsThen(db, ids, day),
  ]);
  return rows.flatMap((then) => {
    const organisation = now.get(then.id);
    return organisation ? [{ ...organisation, ...then, ancestors: above.get(then.id) ?? [] }] : [];
  });
};

/** Those above each organisation on a civil date, nearest first. */
const ancestorsThen = async (
  db: Database,
  ids: readonly Uuid[],
  day: string,
): Promise<ReadonlyMap<Uuid, Uuid[]>> => {
  const { rows } = await sql<{ of: Uuid; id: Uuid }>`
    with recursive up as (
      select organisation_id as "of", parent_id as id, 0 as depth
      from organisation_period
      where organisation_id = any(${[...ids]}::uuid[]) and during @> ${day}::date
      union all
      select up."of", p.parent_id, depth + 1
      from up join organisation_period p on p.organisation_id = up.id and p.during @> ${day}::date
      where depth < 10)
    select "of", id from up where id is not null order by depth`.execute(db);
  const above = Map.groupBy(rows, (row) => row.of);
  return new Map([...above].map(([of, those]) => [of, those.map(({ id }) => id)]));
};

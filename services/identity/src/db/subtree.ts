// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { sql } from 'kysely';
import type { Organisation } from '../domain/organisation.ts';
import type { Database, Work } from './database.ts';
import { organisationsByIds } from './organisations.ts';

/**
 * Hangs an organisation with all below it under another parent, in one statement: ancestors, and where
 * `place` says so home and territory, follow through the whole subtree.
 * @returns the organisations that moved, as they are now
 */
export const moveSubtree = async (
  trx: Work,
  id: Uuid,
  parent: Organisation,
  place: 'of-parent' | 'of-region' | 'kept',
): Promise<Organisation[]> => {
  const above = [parent.id, ...parent.ancestors];
  const region = JSON.stringify(parent.territory?.regionCode ?? null);
  const { rows } = await sql<{ id: Uuid }>`
    update organisation set
      parent_id = case when id = ${id} then ${parent.id}::uuid else parent_id end,
      ancestors = case when id = ${id} then ${above}::uuid[]
        else ancestors[1:array_position(ancestors, ${id}::uuid)] || ${above}::uuid[] end,
      home_region = case when ${place} = 'kept' then home_region else ${parent.home.region} end,
      home_department = case when ${place} = 'of-parent' then ${parent.home.department}
        else home_department end,
      territory = case
        when ${place} = 'of-parent' then ${JSON.stringify(parent.territory)}::jsonb
        when ${place} = 'of-region' and territory <> 'null'::jsonb and ${region}::jsonb <> 'null'::jsonb
          then jsonb_set(territory, '{regionCode}', ${region}::jsonb)
        else territory end,
      version = version + 1
    where id = ${id} or ancestors @> array[${id}]::uuid[]
    returning id`.execute(trx);
  const moved = await organisationsByIds(
    trx,
    rows.map((row) => row.id),
  );
  return [...moved.values()];
};

/** The organisations right under one. */
export const childrenOf = async (db: Database | Work, parentId: Uuid): Promise<Organisation[]> => {
  const rows = await db
    .selectFrom('organisation')
    .select('id')
    .where('parent_id', '=', parentId)
    .execute();
  const found = await organisationsByIds(
    db,
    rows.map(({ id }) => id),
  );
  return [...found.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
};

/** People who hold a mandate in force at some organisations or below them. */
export const peopleWithin = async (
  db: Database | Work,
  ids: readonly Uuid[],
  today: string,
): Promise<Uuid[]> => {
  const { rows } = await sql<{ person_id: Uuid }>`
    select distinct person_id from mandate join organisation o on o.id = mandate.organisation_id
    where (o.id = any(${[...ids]}::uuid[]) or o.ancestors && ${[...ids]}::uuid[])
      and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
    order by person_id`.execute(db);
  return rows.map((row) => row.person_id);
};

/** How many organisations there are at some places and below them. */
export const countWithin = async (db: Database | Work, ids: readonly Uuid[]): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from organisation
    where id = any(${[...ids]}::uuid[]) or ancestors && ${[...ids]}::uuid[]`.execute(db);
  return rows[0]?.count ?? 0;
};

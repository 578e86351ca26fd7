// SPDX-License-Identifier: AGPL-3.0-or-later
import { readPage } from '@essaim/postgres';
import type { Uuid } from '@essaim/kernel';
import { type Selectable, sql } from 'kysely';
import type { Duplicate, DuplicateState } from '../domain/duplicate.ts';
import type { Database, Work } from './database.ts';
import type { OrganisationDuplicateTable } from './structure-schema.ts';

const toDuplicate = (row: Selectable<OrganisationDuplicateTable>): Duplicate => ({
  id: row.id,
  firstId: row.first_id,
  secondId: row.second_id,
  reasons: row.reasons,
  state: row.state,
  keptId: row.kept_id,
  foundAt: row.found_at,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
});

/** What pairs of associations have in common, each with its reason. */
const pairs = sql`
  select a.id as a, b.id as b, 'siret' as reason from organisation a
    join organisation b on a.siret = b.siret and a.id <> b.id
  union all
  select a.id, b.id, 'siren' from organisation a
    join organisation b on a.siren = b.siren and a.id <> b.id and (a.siret is null or b.siret is null)
  union all
  select a.id, b.id, 'rna' from organisation a
    join organisation b on a.rna = b.rna and a.id <> b.id
  union all
  select a.id, b.id, 'name-and-commune' from organisation a
    join organisation b on a.match_name = b.match_name and a.commune_code = b.commune_code
      and a.id <> b.id`;

/**
 * Looks for associations that may be one, and proposes those pairs of which nothing was decided yet;
 * proposals that do not hold any more are taken back.
 * @param ids one of the two is among them; any when null
 * @returns how many pairs are new
 */
export const findDuplicates = async (
  trx: Work,
  ids: readonly Uuid[] | null,
  at: Temporal.Instant,
): Promise<number> => {
  const among = ids === null ? sql`true` : sql`a = any(${[...ids]}::uuid[])`;
  const touched =
    ids === null
      ? sql`true`
      : sql`(first_id = any(${[...ids]}::uuid[]) or second_id = any(${[...ids]}::uuid[]))`;
  const { rows } = await sql<{ is_new: boolean }>`
    with found as (
      select least(a, b) as first_id, greatest(a, b) as second_id,
        array_agg(distinct reason order by reason) as reasons
      from (${pairs}) as pair
      join organisation one on one.id = a and one.tier = 'local' and one.status <> 'merged'
      join organisation other on other.id = b and other.tier = 'local' and other.status <> 'merged'
      where ${among}
      group by 1, 2),
    gone as (
      delete from organisation_duplicate d
      where state = 'proposed' and ${touched} and not exists (
        select 1 from found f where f.first_id = d.first_id and f.second_id = d.second_id))
    insert into organisation_duplicate as known (id, first_id, second_id, reasons, state, found_at)
    select gen_random_uuid(), first_id, second_id, reasons, 'proposed', ${at.toString()}::timestamptz
    from found
    on conflict (first_id, second_id) do update set reasons = excluded.reasons
      where known.state = 'proposed' and known.reasons <> excluded.reasons
    returning xmax = 0 as is_new`.execute(trx);
  return rows.filter(({ is_new: isNew }) => isNew).length;
};

/** A pair by its id. */
export const findDuplicate = async (
  db: Database | Work,
  id: string,
): Promise<Duplicate | undefined> => {
  const row = await db
    .selectFrom('organisation_duplicate')
    .selectAll()
    .where('id', '=', id as Uuid)
    .executeTakeFirst();
  return row && toDuplicate(row);
};

/** A pair by its id, its row held until the commit. */
export const lockDuplicate = async (trx: Work, id: string): Promise<Duplicate | undefined> => {
  const row = await trx
    .selectFrom('organisation_duplicate')
    .selectAll()
    .where('id', '=', id as Uuid)
    .forUpdate()
    .executeTakeFirst();
  return row && toDuplicate(row);
};

/** Writes what was decided of a pair. */
export const decideDuplicateRow = async (
  trx: Work,
  id: Uuid,
  decision: {
    readonly state: 'same' | 'different';
    readonly keptId: Uuid | null;
    readonly by: Uuid;
    readonly with: Uuid;
    readonly at: Temporal.Instant;
  },
): Promise<void> => {
  await trx
    .updateTable('organisation_duplicate')
    .set({
      state: decision.state,
      kept_id: decision.keptId,
      decided_by: decision.by,
      decided_with: decision.with,
      decided_at: decision.at,
    })
    .where('id', '=', id)
    .execute();
};

/**
 * A page of the pairs of which one is an organisation or below it, those of the longest wait first. Of what
 * is proposed, pairs that a merger settled meanwhile are left out.
 */
export const listDuplicates = async (
  db: Database,
  filter: { readonly topId: Uuid; readonly state: DuplicateState },
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: Duplicate[]; total: number }> => {
  const { topId, state } = filter;
  const within = sql`(select id from organisation where id = ${topId} or ancestors @> array[${topId}]::uuid[])`;
  let query = db
    .selectFrom('organisation_duplicate')
    .where('state', '=', state)
    .where(sql<boolean>`(first_id in ${within} or second_id in ${within})`);
  if (state === 'proposed') {
    query = query.where(
      sql<boolean>`not exists (select 1 from organisation
        where id in (first_id, second_id) and status = 'merged')`,
    );
  }
  const { rows, total } = await readPage(query.selectAll().orderBy('found_at').orderBy('id'), page);
  return { items: rows.map(toDuplicate), total };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page, PageRequest } from '@essaim/service-kit';
import { type Kysely, sql } from 'kysely';
import type { CatalogDatabase } from '../schema.ts';

/** An aggregate of another service whose messages were set aside. */
export interface ParkedAggregate {
  readonly source: string;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly since: string;
  readonly waiting: number;
  readonly reason: string;
}

/** A page of parked aggregates, the longest parked first. */
export const listParkedAggregates = async (
  db: Kysely<CatalogDatabase>,
  { page, size, offset }: PageRequest,
): Promise<Page<ParkedAggregate>> => {
  const { rows } = await sql<ParkedAggregate & { total: number }>`
    select source, aggregate, aggregate_id as "aggregateId", min(parked_at) as since,
      count(*) as waiting, (array_agg(reason order by id))[1] as reason, count(*) over () as total
    from inbox_parked group by source, aggregate, aggregate_id
    order by min(id) limit ${size} offset ${offset}`.execute(db);
  const items = rows.map(({ total: _total, ...row }) => row);
  return { items, page, size, total: rows[0]?.total ?? (await countAggregates(db)) };
};

const countAggregates = async (db: Kysely<CatalogDatabase>): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(distinct (source, aggregate, aggregate_id)) as total from inbox_parked`.execute(
    db,
  );
  return rows[0]?.total ?? 0;
};

/** The kind of a parked aggregate; undefined when nothing of it is parked. */
export const findParkedKind = async (
  db: Kysely<CatalogDatabase>,
  source: string,
  aggregateId: string,
): Promise<string | undefined> => {
  const row = await db
    .selectFrom('inbox_parked')
    .select('aggregate')
    .where('source', '=', source)
    .where('aggregate_id', '=', aggregateId)
    .executeTakeFirst();
  return row?.aggregate;
};

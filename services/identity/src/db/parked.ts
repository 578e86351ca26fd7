// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ServiceName } from '@essaim/contracts';
import { sql } from 'kysely';
import type { Database } from './database.ts';

export interface ParkedAggregate {
  readonly source: ServiceName;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly since: string;
  readonly waiting: number;
  /** Why the first of its messages waits. */
  readonly reason: string;
}

const grouped = (db: Database) =>
  db
    .selectFrom('inbox_parked')
    .select((eb) => [
      'source',
      'aggregate',
      'aggregate_id as aggregateId',
      eb.fn.min('parked_at').as('since'),
      eb.fn.countAll<number>().as('waiting'),
      sql<string>`(array_agg(reason order by id))[1]`.as('reason'),
    ])
    .groupBy(['source', 'aggregate', 'aggregate_id']);

/** A page of the aggregates that have parked messages, longest first. */
export const listParkedAggregates = async (
  db: Database,
  page: { readonly size: number; readonly offset: number },
): Promise<{ items: ParkedAggregate[]; total: number }> => {
  const items = await grouped(db)
    .orderBy('since')
    .orderBy('aggregateId')
    .limit(page.size)
    .offset(page.offset)
    .execute();
  const { total } = await db
    .selectFrom(grouped(db).as('parked'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return {
    items: items.map((item) => ({ ...item, source: item.source as ServiceName })),
    total,
  };
};

/** The parked aggregates of this id from a service: usually one. */
export const findParked = async (
  db: Database,
  source: string,
  aggregateId: string,
): Promise<ParkedAggregate[]> => {
  const items = await grouped(db)
    .where('source', '=', source)
    .where('aggregate_id', '=', aggregateId)
    .execute();
  return items.map((item) => ({ ...item, source: item.source as ServiceName }));
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ServiceName } from '@essaim/contracts';
import { type InfrastructureTables, infrastructure } from '@essaim/postgres';
import { type Kysely, sql } from 'kysely';
import type { Inbox } from './inbox.ts';
import type { ParkReason, ParkedKey } from './parked.ts';

/** An aggregate whose messages wait for an operator. */
export interface ParkedAggregate extends ParkedKey {
  /** When its first message was set aside, RFC 3339. */
  readonly since: string;
  /** How many messages wait. */
  readonly waiting: number;
  /** Why the first of them does. */
  readonly reason: ParkReason;
}

const grouped = (db: Kysely<InfrastructureTables>) =>
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

/** What was set aside, as an operator sees it. */
export interface ParkedAggregates {
  /** A page of the aggregates that have parked messages, longest first. */
  list(page: {
    readonly page: number;
    readonly size: number;
    readonly offset: number;
  }): Promise<{ items: ParkedAggregate[]; page: number; size: number; total: number }>;
  /**
   * Applies again what is parked of the aggregates of an id, usually one.
   * @returns how many messages were applied, and whether any still waits; null when none was parked
   */
  replay(key: {
    readonly source: string;
    readonly aggregateId: string;
  }): Promise<{ applied: number; stillParked: boolean } | null>;
}

/** Lists and replays what an inbox set aside in its database. */
export const parkedAggregates = <Database extends InfrastructureTables>(
  database: Kysely<Database>,
  inbox: Pick<Inbox, 'replay'>,
): ParkedAggregates => {
  const db = infrastructure(database);
  const all = grouped(db);
  return {
    list: async ({ page, size, offset }) => {
      const items = await all
        .orderBy('since')
        .orderBy('aggregateId')
        .limit(size)
        .offset(offset)
        .execute();
      const { total } = await db
        .selectFrom(all.as('parked'))
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      return { items: items.map(parkedAggregate), page, size, total };
    },
    replay: async ({ source, aggregateId }) => {
      const found = await all
        .where('source', '=', source)
        .where('aggregate_id', '=', aggregateId)
        .execute();
      if (found.length === 0) return null;
      const results = { applied: 0, remaining: 0 };
      for (const row of found) {
        const { replayed, remaining } = await inbox.replay(parkedAggregate(row));
        results.applied += replayed;
        results.remaining += remaining;
      }
      return { applied: results.applied, stillParked: results.remaining > 0 };
    },
  };
};

type Grouped = Awaited<ReturnType<ReturnType<typeof grouped>['execute']>>[number];

const parkedAggregate = (row: Grouped): ParkedAggregate => ({
  ...row,
  source: row.source as ServiceName,
  reason: row.reason as ParkReason,
});

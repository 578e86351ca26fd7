// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ServiceName } from '@essaim/contracts';
import type { InboxParkedTable, InfrastructureTables } from '@essaim/postgres';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Fault } from '../envelope/received.ts';
import type { ParkedKey } from './parked.ts';

type Tables = Kysely<InfrastructureTables>;

export type ParkedRow = Selectable<InboxParkedTable>;

/** The parked messages of one aggregate, in the order in which they came. */
export const readParked = (
  db: Tables,
  { source, aggregate, aggregateId }: ParkedKey,
  limit = 10_000,
): Promise<ParkedRow[]> =>
  db
    .selectFrom('inbox_parked')
    .selectAll()
    .where('source', '=', source)
    .where('aggregate', '=', aggregate)
    .where('aggregate_id', '=', aggregateId)
    .orderBy('id')
    .limit(limit)
    .execute();

/** Every aggregate that has parked messages. */
export const readParkedAggregates = async (db: Tables): Promise<ParkedKey[]> => {
  const rows = await db
    .selectFrom('inbox_parked')
    .select(['source', 'aggregate', 'aggregate_id'])
    .distinct()
    .execute();
  return rows.map((row) => ({
    source: row.source as ServiceName,
    aggregate: row.aggregate,
    aggregateId: row.aggregate_id,
  }));
};

/** How many messages are parked. */
export const countParked = async (db: Tables): Promise<number> => {
  const { total } = await db
    .selectFrom('inbox_parked')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
};

/**
 * Takes a message out of those parked.
 * @returns whether it was there
 */
export const deleteParked = async (db: Tables, id: number): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom('inbox_parked')
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** Notes that a parked message was tried again, and what kept it. */
export const noteAttempt = async (db: Tables, id: number, fault: Fault): Promise<void> => {
  await sql`
    update inbox_parked set attempts = attempts + 1, attempted_at = now(),
      reason = ${fault.reason}, detail = ${fault.detail}
    where id = ${id}`.execute(db);
};

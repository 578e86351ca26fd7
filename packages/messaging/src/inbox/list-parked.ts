// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ServiceName } from '@essaim/contracts';
import { type InfrastructureTables, infrastructure } from '@essaim/postgres';
import type { Kysely } from 'kysely';
import { type ParkedRow, countParked, deleteParked } from './parked-store.ts';
import type { ParkReason, ParkedMessage } from './parked.ts';

export interface ParkedPage {
  /** From 1. */
  readonly page: number;
  readonly size: number;
}

export interface ParkedList extends ParkedPage {
  readonly items: ParkedMessage[];
  readonly total: number;
}

const parkedMessage = (row: ParkedRow): ParkedMessage => ({
  id: row.id,
  stream: row.stream,
  sequence: row.sequence,
  source: row.source as ServiceName,
  aggregate: row.aggregate,
  aggregateId: row.aggregate_id,
  messageId: row.message_id,
  type: row.type,
  version: row.version,
  reason: row.reason as ParkReason,
  detail: row.detail,
  attempts: row.attempts,
  parkedAt: row.parked_at,
  attemptedAt: row.attempted_at,
});

/** The messages that wait for an operator, in the order in which they were parked. */
export const listParked = async <Database extends InfrastructureTables>(
  db: Kysely<Database>,
  { page, size }: ParkedPage,
): Promise<ParkedList> => {
  const tables = infrastructure(db);
  const rows = tables
    .selectFrom('inbox_parked')
    .selectAll()
    .orderBy('id')
    .limit(size)
    .offset((page - 1) * size);
  const [items, total] = await Promise.all([rows.execute(), countParked(tables)]);
  return { items: items.map(parkedMessage), page, size, total };
};

/**
 * Drops one parked message for good, such as one that was never true. Those behind it stay parked
 * until they are replayed.
 * @returns whether it was there
 */
export const discardParked = <Database extends InfrastructureTables>(
  db: Kysely<Database>,
  id: number,
): Promise<boolean> => deleteParked(infrastructure(db), id);

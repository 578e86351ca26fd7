// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseUuid } from '@essaim/kernel';
import type { InfrastructureTables } from '@essaim/postgres';
import { type Kysely, sql } from 'kysely';
import type { StoredMessage } from '../streams/scan-stream.ts';

type Tables = Kysely<InfrastructureTables>;

export type MessageKind = 'event' | 'command';

/** A message that waits to be published; `data` is JSON text. */
export interface OutboxRow {
  readonly id: number;
  readonly kind: MessageKind;
  readonly message_id: string;
  readonly type: string;
  readonly aggregate: string | null;
  readonly aggregate_id: string | null;
  readonly version: number | null;
  readonly home_region: string;
  readonly home_department: string;
  readonly target_region: string | null;
  readonly target_department: string | null;
  readonly valid_until: string | null;
  readonly expected_version: number | null;
  readonly data: string;
  readonly person_id: string | null;
  readonly mandate_id: string | null;
  readonly correlation_id: string;
  readonly traceparent: string | null;
  readonly epoch: number;
  readonly at: string;
}

/**
 * The first messages, by id, that are neither published nor on their way. Never by "after the last
 * id": a transaction with a lower id may commit later.
 */
export const readUnpublished = async (
  db: Tables,
  limit: number,
  onTheirWay: readonly number[],
): Promise<OutboxRow[]> => {
  const { rows } = await sql<OutboxRow>`
    select id, kind, message_id, type, aggregate, aggregate_id, version,
      home_region, home_department, target_region, target_department,
      valid_until, expected_version, data::text as data,
      person_id, mandate_id, correlation_id, traceparent, epoch, at
    from outbox
    where published_at is null and id <> all(${onTheirWay}::bigint[])
    order by id limit ${limit}`.execute(db);
  return rows;
};

/** Marks exactly these messages as published, each at its sequence. */
export const markPublished = async (
  db: Tables,
  ids: readonly number[],
  sequences: readonly number[],
): Promise<void> => {
  await sql`
    update outbox set published_at = clock_timestamp(), stream_sequence = stored.sequence
    from unnest(${ids}::bigint[], ${sequences}::bigint[]) as stored (id, sequence)
    where outbox.id = stored.id`.execute(db);
};

/** Marks those of the messages found in the stream that were not marked yet. */
export const markStored = async (db: Tables, found: readonly StoredMessage[]): Promise<void> => {
  const stored = found.filter(({ messageId }) => parseUuid(messageId) !== null);
  await sql`
    update outbox set published_at = clock_timestamp(), stream_sequence = stored.sequence
    from unnest(
      ${stored.map(({ messageId }) => messageId)}::uuid[],
      ${stored.map(({ sequence }) => sequence)}::bigint[]) as stored (message_id, sequence)
    where outbox.message_id = stored.message_id and published_at is null`.execute(db);
};

/** The message that was marked at the highest sequence of its stream. */
export const lastPublished = async (
  db: Tables,
  kind: MessageKind,
): Promise<StoredMessage | undefined> => {
  const row = await db
    .selectFrom('outbox')
    .select(['message_id', 'stream_sequence'])
    .where('kind', '=', kind)
    .where('stream_sequence', 'is not', null)
    .orderBy('stream_sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { messageId: row.message_id, sequence: row.stream_sequence ?? 0 };
};

/**
 * Forgets that the messages beyond a sequence were published: the stream no longer has them.
 * @returns how many
 */
export const unmarkBeyond = async (
  db: Tables,
  kind: MessageKind,
  sequence: number,
): Promise<number> => {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ published_at: null, stream_sequence: null })
    .where('kind', '=', kind)
    .where('stream_sequence', '>', sequence)
    .executeTakeFirst();
  return Number(numUpdatedRows);
};

/** What waits: how many, and the age of the oldest in seconds. */
export const outboxFigures = async (
  db: Tables,
): Promise<{ waiting: number; oldestSeconds: number | null }> => {
  const { rows } = await sql<{ waiting: number; oldest: number | null }>`
    select count(*) as waiting,
      extract(epoch from clock_timestamp() - min(created_at))::float8 as oldest
    from outbox where published_at is null`.execute(db);
  return { waiting: rows[0]?.waiting ?? 0, oldestSeconds: rows[0]?.oldest ?? null };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseUuid } from '@essaim/kernel';
import type { InfrastructureTables } from '@essaim/postgres';
import { type Kysely, sql } from 'kysely';
import type { StoredMessage } from '../streams/scan-stream.ts';

type Tables = Kysely<InfrastructureTables>;

export type MessageKind = 'event' | 'command';

/** A message that waits to be published. */
export interface OutboxRow {
  readonly id: number;
  readonly kind: MessageKind;
  readonly message_id: string;
  readonly type: string;
  readonly home: string;
  readonly target: string | null;
  readonly aggregate: string | null;
  readonly aggregate_id: string | null;
  readonly epoch: number;
  /** JSON text. */
  readonly envelope: string;
  readonly traceparent: string | null;
}

/**
 * The first messages, by id, that are neither published nor on their way. Never by "after the last
 * id": a transaction with a lower id may commit later. The ids are chosen first, or the join would
 * walk through a day of published messages.
 */
export const readUnpublished = async (
  db: Tables,
  limit: number,
  onTheirWay: readonly number[],
): Promise<OutboxRow[]> => {
  const { rows } = await sql<OutboxRow>`
    with first as materialized (
      select id from outbox_pending
      where id <> all(${onTheirWay}::bigint[])
      order by id limit ${limit})
    select id, kind, message_id, type, home, target, aggregate, aggregate_id, epoch,
      envelope::text as envelope, traceparent
    from first join outbox using (id) order by id`.execute(db);
  return rows;
};

/** A message that the server stored. */
export interface Stored {
  readonly kind: MessageKind;
  readonly id: number;
  readonly sequence: number;
}

/** Marks exactly these messages as published, each at its sequence. */
export const markPublished = async (db: Tables, stored: readonly Stored[]): Promise<void> => {
  const ids = stored.map(({ id }) => id);
  await sql`
    with marked as (delete from outbox_pending where id = any(${ids}::bigint[]))
    insert into outbox_published (kind, sequence, id)
    select * from unnest(
      ${stored.map(({ kind }) => kind)}::text[],
      ${stored.map(({ sequence }) => sequence)}::bigint[],
      ${ids}::bigint[])
    on conflict (kind, sequence) do update set id = excluded.id`.execute(db);
};

/** Marks those of the messages found in a stream that the outbox has. */
export const markFound = async (
  db: Tables,
  kind: MessageKind,
  found: readonly StoredMessage[],
): Promise<void> => {
  const sequences = new Map(found.map(({ messageId, sequence }) => [messageId, sequence]));
  const messageIds = [...sequences.keys()].filter((id) => parseUuid(id) !== null);
  const { rows } = await sql<{ id: number; message_id: string }>`
    select id, message_id from outbox
    where message_id = any(${messageIds}::uuid[])`.execute(db);
  const stored = rows.flatMap(({ id, message_id }) => {
    const sequence = sequences.get(message_id);
    return sequence === undefined ? [] : [{ kind, id, sequence }];
  });
  await markPublished(db, stored);
};

/** The message that was marked at the highest sequence of its stream. */
export const lastPublished = async (
  db: Tables,
  kind: MessageKind,
): Promise<StoredMessage | undefined> => {
  const row = await db
    .selectFrom('outbox_published')
    .innerJoin('outbox', 'outbox.id', 'outbox_published.id')
    .select(['outbox.message_id', 'outbox_published.sequence'])
    .where('outbox_published.kind', '=', kind)
    .orderBy('outbox_published.sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { messageId: row.message_id, sequence: row.sequence };
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
  const { numAffectedRows = 0n } = await sql`
    with lost as (
      delete from outbox_published where kind = ${kind} and sequence > ${sequence} returning id)
    insert into outbox_pending select id from lost on conflict do nothing`.execute(db);
  return Number(numAffectedRows);
};

/** What waits: how many, and the age of the oldest in seconds. */
export const outboxFigures = async (
  db: Tables,
): Promise<{ waiting: number; oldestSeconds: number | null }> => {
  const { rows } = await sql<{ waiting: number; oldest: number | null }>`
    select (select count(*) from outbox_pending) as waiting,
      (select extract(epoch from clock_timestamp() - created_at)::float8 from outbox
        where id = (select min(id) from outbox_pending)) as oldest`.execute(db);
  return { waiting: rows[0]?.waiting ?? 0, oldestSeconds: rows[0]?.oldest ?? null };
};

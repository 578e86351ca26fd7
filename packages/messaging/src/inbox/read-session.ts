// SPDX-License-Identifier: AGPL-3.0-or-later
import { type JsMsg, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import { type InfrastructureTables, infrastructure } from '@essaim/postgres';
import type { Kysely } from 'kysely';
import type { Delivery, Received } from '../envelope/received.ts';
import { readDelivery } from '../envelope/read-delivery.ts';
import type { Logger } from '../logger.ts';
import type { Namespace } from '../streams/names.ts';
import { messageIdOf } from '../streams/scan-stream.ts';
import { applyBatch } from './apply-batch.ts';
import type { ApplyOptions } from './apply-message.ts';
import { consumeBatches } from './consume-batches.ts';
import { type Cursor, readCursor, rewindCursor } from './inbox-store.ts';
import type { StreamSource } from './stream-source.ts';
import type { Tally } from './tally.ts';

export interface SessionOptions<Database> extends ApplyOptions<Database> {
  readonly db: Kysely<Database>;
  readonly source: StreamSource;
  readonly namespace: Namespace;
  /** Begins the names of consumers. */
  readonly reader: string;
  readonly logger: Logger;
  readonly onStart: (state: 'reading' | 'behind-retention') => void;
  /** Called after each commit, with how many messages the server still had. */
  readonly onBatch: (tally: Tally, pending: number) => void;
}

const deliveryOf = (stream: string, message: JsMsg): Delivery => ({
  stream,
  sequence: message.seq,
  subject: message.subject,
  payload: message.string(),
  traceparent: message.headers?.get('traceparent') || null,
});

const rewind = async <Database extends InfrastructureTables>(
  { db, source, logger }: SessionOptions<Database>,
  why: string,
): Promise<void> => {
  logger.error({ stream: source.stream }, `${why}: reading all of it, known messages are skipped`);
  await rewindCursor(infrastructure(db), source.stream);
};

/** Where to begin; a stream that is shorter than what was read of it was made anew. */
const begin = async <Database extends InfrastructureTables>(
  options: SessionOptions<Database>,
  nats: NatsConnection,
): Promise<{ cursor: Cursor; trimmed: boolean }> => {
  const { db, source, onStart } = options;
  const manager = await jetstreamManager(nats, { checkAPI: false });
  const { first_seq: first, last_seq: last } = (await manager.streams.info(source.stream)).state;
  let cursor = await readCursor(infrastructure(db), source.stream);
  if (cursor.sequence > last) {
    await rewind(options, 'the stream is shorter than what was read of it');
    cursor = await readCursor(infrastructure(db), source.stream);
  }
  const missed = cursor.sequence > 0 && first > cursor.sequence + 1;
  onStart(missed ? 'behind-retention' : 'reading');
  return { cursor, trimmed: first > 1 };
};

/** The messages after the cursor; null when the one at the cursor is not the one that was read. */
const afterCursor = (cursor: Cursor, messages: readonly JsMsg[]): readonly JsMsg[] | null => {
  const [first] = messages;
  if (first?.seq !== cursor.sequence) return messages;
  const same = cursor.messageId === null || messageIdOf(first) === cursor.messageId;
  return same ? messages.slice(1) : null;
};

const assertWhole = (source: StreamSource, cursor: Cursor, messages: readonly JsMsg[]): void => {
  if (source.subjects !== undefined) return;
  let previous = cursor.sequence;
  for (const { seq } of messages) {
    if (previous > 0 && seq !== previous + 1) {
      throw new Error(`${source.stream} delivered ${seq} after ${previous}`);
    }
    previous = seq;
  }
};

const received = <Database>(
  { source, namespace }: SessionOptions<Database>,
  message: JsMsg,
): Received =>
  readDelivery(deliveryOf(source.stream, message), {
    kind: source.kind,
    source: source.source,
    skippedTokens: namespace === '' ? 0 : 1,
    takes: (type) => source.types.has(type),
  });

/**
 * Reads a stream from its cursor on, until the signal is aborted.
 * @throws what ended it; a new session begins after the last commit
 */
export const readSession = async <Database extends InfrastructureTables>(
  options: SessionOptions<Database>,
  nats: NatsConnection,
  signal: AbortSignal,
): Promise<void> => {
  const { source, reader, onBatch } = options;
  const { cursor: start, trimmed } = await begin(options, nats);
  let cursor = start;
  const batches = consumeBatches(nats, {
    stream: source.stream,
    from: Math.max(1, cursor.sequence),
    ...(source.subjects === undefined ? {} : { subjects: source.subjects }),
    reader,
    signal,
  });
  for await (const messages of batches) {
    const fresh = afterCursor(cursor, messages);
    if (!fresh) return rewind(options, 'the stream holds other messages than those that were read');
    if (fresh.length === 0) continue;
    if (!trimmed) assertWhole(source, cursor, fresh);
    const batch = fresh.map((message) => received(options, message));
    const { stream, source: writer } = source;
    const applying = { ...options, stream, source: writer, trimmed };
    const result = await applyBatch(applying, cursor, batch);
    cursor = result.cursor;
    onBatch(result.tally, messages.at(-1)?.info.pending ?? 0);
  }
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { InfrastructureTables } from '@essaim/postgres';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import type { Kysely } from 'kysely';
import type { Logger } from '../logger.ts';
import { type StoredMessage, scanStream } from '../streams/scan-stream.ts';
import { type MessageKind, lastPublished, markFound, unmarkBeyond } from './outbox-store.ts';

export interface ReconcileOptions {
  readonly db: Kysely<InfrastructureTables>;
  readonly nats: NatsConnection;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

const MARKED_AT_ONCE = 500;

interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** Marks what the stream holds; false when it does not begin with the message that it should. */
const markTail = async (
  { db, nats, signal }: ReconcileOptions,
  kind: MessageKind,
  stream: string,
  bounds: Bounds,
  expected: StoredMessage | undefined,
): Promise<boolean> => {
  let batch: StoredMessage[] = [];
  for await (const stored of scanStream(nats, stream, bounds, signal)) {
    const differs =
      expected?.sequence === stored.sequence && expected.messageId !== stored.messageId;
    if (differs) return false;
    batch.push(stored);
    if (batch.length === MARKED_AT_ONCE) {
      await markFound(db, kind, batch);
      batch = [];
    }
  }
  if (batch.length > 0) await markFound(db, kind, batch);
  return true;
};

/**
 * Makes the outbox agree with what its stream really holds. Messages found in the stream are marked.
 * When the stream lost its end, or is not the one that was written to, what the outbox still has of
 * the missing messages is unmarked, to be published again.
 * @returns the last sequence of the stream
 */
export const reconcile = async (
  options: ReconcileOptions,
  kind: MessageKind,
  stream: string,
): Promise<number> => {
  const { db, nats, logger } = options;
  const manager = await jetstreamManager(nats, { checkAPI: false });
  const { first_seq: first, last_seq: last } = (await manager.streams.info(stream)).state;
  const lost = await unmarkBeyond(db, kind, last);
  if (lost > 0) logger.error({ stream, lost, last }, 'the stream lost messages: publishing again');
  const anchor = await lastPublished(db, kind);
  const from = Math.max(first, anchor?.sequence ?? 0);
  if (await markTail(options, kind, stream, { from, to: last }, anchor)) return last;
  const strangers = await unmarkBeyond(db, kind, 0);
  logger.error({ stream, strangers }, 'the stream is not the one written to: comparing all of it');
  await markTail(options, kind, stream, { from: first, to: last }, undefined);
  return last;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { jetstreamManager } from '@nats-io/jetstream';
import type { MessagingConnection } from '../connection/connection.ts';
import { eventStream } from '../streams/names.ts';
import { type StoredMessage, scanStream } from '../streams/scan-stream.ts';

/** Everything that identity's stream holds. */
export const storedMessages = async (connection: MessagingConnection): Promise<StoredMessage[]> => {
  const nats = await connection.nats();
  const stream = eventStream('identity', connection.namespace);
  const manager = await jetstreamManager(nats);
  const { state } = await manager.streams.info(stream);
  const stored: StoredMessage[] = [];
  const all = { from: state.first_seq, to: state.last_seq };
  for await (const message of scanStream(nats, stream, all, AbortSignal.timeout(20_000))) {
    stored.push(message);
  }
  return stored;
};

export interface Comparison {
  /** In the outbox, not in the stream. */
  readonly lost: number;
  /** More than once in the stream. */
  readonly doubled: number;
  /** After a later version of the same aggregate. */
  readonly inverted: number;
}

/** Compares the stream with what was committed. */
export const compare = (
  stored: readonly StoredMessage[],
  committed: readonly { message_id: string; aggregate_id: string | null; version: number | null }[],
): Comparison => {
  const byId = new Map(committed.map((row) => [row.message_id, row]));
  const seen = new Set<string>();
  const versions = new Map<string, number>();
  let [doubled, inverted] = [0, 0];
  for (const { messageId } of stored) {
    if (seen.has(messageId)) doubled += 1;
    seen.add(messageId);
    const row = byId.get(messageId);
    const [aggregate, version] = [row?.aggregate_id ?? '', row?.version ?? 0];
    if (version < (versions.get(aggregate) ?? 0)) inverted += 1;
    versions.set(aggregate, version);
  }
  const lost = committed.filter((row) => !seen.has(row.message_id)).length;
  return { lost, doubled, inverted };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type JsMsg, jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';

/** Where a message stands in a stream, and the id that its publisher gave it. */
export interface StoredMessage {
  readonly sequence: number;
  readonly messageId: string;
}

const STALL_MS = 10_000;
const HEARTBEAT_MS = 2_000;
const EXPIRES_MS = 10_000;
const MESSAGES = 1_000;

/** The id that the publisher gave a message; empty when it gave none. */
export const messageIdOf = (message: JsMsg): string => message.headers?.get('Nats-Msg-Id') ?? '';

/**
 * Reads the headers of a stream from one sequence to another, both included.
 * @throws when nothing comes for 10 seconds, or when the signal is aborted
 */
export async function* scanStream(
  nats: NatsConnection,
  stream: string,
  { from, to }: { readonly from: number; readonly to: number },
  signal: AbortSignal,
): AsyncGenerator<StoredMessage> {
  if (to === 0 || from > to) return;
  const consumer = await jetstream(nats).consumers.get(stream, {
    opt_start_seq: from,
    headers_only: true,
  });
  const messages = await consumer.consume({
    max_messages: MESSAGES,
    expires: EXPIRES_MS,
    idle_heartbeat: HEARTBEAT_MS,
  });
  const abort = () => messages.stop(signal.reason as Error);
  const stall = setTimeout(() => messages.stop(new Error(`${stream} does not answer`)), STALL_MS);
  signal.addEventListener('abort', abort, { once: true });
  // An abort while the consumer was being made told no listener.
  if (signal.aborted) abort();
  try {
    for await (const message of messages) {
      stall.refresh();
      yield { sequence: message.seq, messageId: messageIdOf(message) };
      if (message.seq >= to) break;
    }
    signal.throwIfAborted();
  } finally {
    clearTimeout(stall);
    signal.removeEventListener('abort', abort);
    messages.stop();
    void consumer.delete().catch(() => {});
  }
}

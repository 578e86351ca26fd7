// SPDX-License-Identifier: AGPL-3.0-or-later
import { type JsMsg, jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';

export interface ConsumeOptions {
  readonly stream: string;
  /** First sequence wanted. */
  readonly from: number;
  /** Only these subjects; all when absent. */
  readonly subjects?: string;
  /** Begins the name of the consumer. */
  readonly reader: string;
  readonly signal: AbortSignal;
}

const BATCH = 500;
const EXPIRES_MS = 30_000;
const HEARTBEAT_MS = 5_000;
/** After these the client would try to go on by itself; a new consumer after the cursor is surer. */
const ENDING = new Set([
  'heartbeats_missed',
  'consumer_deleted',
  'consumer_not_found',
  'stream_not_found',
  'no_responders',
]);

type Next = Promise<IteratorResult<JsMsg>>;

/** Takes the first message and those that are here already. */
const gather = async (first: JsMsg, next: () => Next): Promise<{ batch: JsMsg[]; next: Next }> => {
  const batch = [first];
  for (;;) {
    const coming = next();
    if (batch.length === BATCH) return { batch, next: coming };
    const idle = new Promise<null>((resolve) => setImmediate(resolve, null));
    const result = await Promise.race([coming, idle]);
    if (!result || result.done) return { batch, next: coming };
    batch.push(result.value);
  }
};

/**
 * Reads a stream in its order, by an ordered consumer that the server forgets with us, in batches of
 * what is there, 500 at most.
 * @throws when the consumer fails or falls silent; begin another one after the last stored message
 */
export async function* consumeBatches(
  nats: NatsConnection,
  { stream, from, subjects, reader, signal }: ConsumeOptions,
): AsyncGenerator<JsMsg[]> {
  const consumer = await jetstream(nats).consumers.get(stream, {
    opt_start_seq: from,
    name_prefix: `${reader}_${crypto.randomUUID()}`,
    ...(subjects === undefined ? {} : { filter_subjects: subjects }),
  });
  const messages = await consumer.consume({
    max_messages: 2 * BATCH,
    expires: EXPIRES_MS,
    idle_heartbeat: HEARTBEAT_MS,
  });
  const stop = () => messages.stop();
  signal.addEventListener('abort', stop, { once: true });
  // An abort while the consumer was being made told no listener.
  if (signal.aborted) stop();
  const watch = async () => {
    for await (const { type } of messages.status()) {
      if (ENDING.has(type)) messages.stop(new Error(`${stream} cannot be read on: ${type}`));
    }
  };
  void watch();
  const iterator = messages[Symbol.asyncIterator]();
  const next = (): Next => iterator.next();
  try {
    let coming = next();
    for (;;) {
      const result = await coming;
      if (result.done) return;
      const gathered = await gather(result.value, next);
      coming = gathered.next;
      yield gathered.batch;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    messages.stop();
    void consumer.delete().catch(() => {});
  }
}

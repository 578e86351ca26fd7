// SPDX-License-Identifier: AGPL-3.0-or-later
import { SERVICES } from '@essaim/contracts';
import { parseHome } from '@essaim/kernel';
import { type MessagingConnection, eventStream } from '@essaim/messaging';
import type { Logger } from '@essaim/service-kit';
import { DeliverPolicy, jetstream } from '@nats-io/jetstream';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChangeHub } from './change-hub.ts';

const PAUSE_MS = 250;

interface Envelope {
  readonly subject: string;
  readonly essaimaggregate: string;
  readonly essaimhome: string;
  readonly essaimversion: number;
}

/**
 * Tells the hub of every new event of every service. After an interruption, in which events may have
 * been missed, it tells it to reset.
 */
export const followStreams = (
  connection: MessagingConnection,
  hub: ChangeHub,
  logger: Logger,
): AsyncDisposable => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const reading = new Set<() => void>();
  const stopReading = () => {
    for (const stop of reading) stop();
  };
  signal.addEventListener('abort', stopReading, { once: true });

  const read = async (stream: string, isFirst: boolean): Promise<void> => {
    const nats = await connection.nats();
    const consumer = await jetstream(nats).consumers.get(stream, {
      deliver_policy: DeliverPolicy.New,
    });
    const messages = await consumer.consume();
    const stop = () => messages.stop();
    reading.add(stop);
    // An abort while the consumer was being made found nothing to stop.
    if (signal.aborted) stop();
    try {
      if (!isFirst) hub.reset();
      for await (const message of messages) tell(hub, message.json<Envelope>());
    } finally {
      reading.delete(stop);
    }
  };

  const follow = async (stream: string): Promise<void> => {
    for (let isFirst = true; !signal.aborted;) {
      // Calls made while the connection is away hang for seconds; the first waits for it by itself.
      if (isFirst || connection.connected) {
        try {
          await read(stream, isFirst);
          isFirst = false;
        } catch (error) {
          if (!signal.aborted) {
            logger.debug({ err: error, stream }, 'the stream cannot be followed yet');
          }
        }
      }
      await pause(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
  };

  // The client finds out by itself that a consumer is gone, but only after missed heartbeats.
  const unsubscribe = connection.onChange(stopReading);
  const following = SERVICES.map((service) => follow(eventStream(service, connection.namespace)));
  return {
    [Symbol.asyncDispose]: async () => {
      unsubscribe();
      stopping.abort();
      await Promise.allSettled(following);
    },
  };
};

const tell = (hub: ChangeHub, envelope: Envelope): void =>
  hub.tell({
    change: {
      type: envelope.essaimaggregate,
      id: envelope.subject,
      version: envelope.essaimversion,
    },
    home: parseHome(envelope.essaimhome),
  });

// SPDX-License-Identifier: AGPL-3.0-or-later
import { jetstream } from '@nats-io/jetstream';
import { ensureStreams } from '../streams/ensure-streams.ts';
import type { MessagingConnection } from '../connection/connection.ts';

/**
 * Publishes a message in identity's stream past the relay, as a faulty or hostile writer would.
 * @param subject without the namespace
 */
export const publishRaw = async (
  connection: MessagingConnection,
  subject: string,
  payload: unknown,
): Promise<void> => {
  const { namespace } = connection;
  const nats = await connection.nats();
  await ensureStreams(nats, { service: 'identity', namespace });
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  await jetstream(nats).publish(`${namespace}.${subject}`, text);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MessagingConnection } from '../connection/connection.ts';
import { ensureStreams, streamsOf } from '../streams/ensure-streams.ts';
import { testConnection } from '../testing/scratch.ts';
import { storedMessages } from '../testing/stored-messages.ts';
import { Doubt } from './doubt.ts';
import type { Outgoing } from './outgoing.ts';
import { Publisher } from './publisher.ts';

let connection: MessagingConnection;

beforeEach(async () => {
  connection = testConnection();
  const { namespace } = connection;
  await ensureStreams(await connection.nats(), { service: 'identity', namespace });
});
afterEach(() => connection.close());

const publisherAt = async (sequence: number) => {
  const { events, commands } = streamsOf({ service: 'identity', namespace: connection.namespace });
  const heads = {
    event: { stream: events.name, sequence },
    command: { stream: commands.name, sequence: 0 },
  };
  return new Publisher(await connection.nats(), heads, undefined);
};

const messages = (count: number): Outgoing[] =>
  Array.from({ length: count }, (_, id) => ({
    id,
    kind: 'event',
    subject: `${connection.namespace}.ev.0.0.identity.session.${newId()}`,
    messageId: newId(),
    traceparent: null,
    payload: '{}',
  }));

test('tells the sequences of several windows in flight', async () => {
  using publisher = await publisherAt(0);
  const windows = [publisher.publish(messages(3)), publisher.publish(messages(2))];
  expect(await Promise.all(windows)).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

test('of two publishers at the same sequence, one goes on and the other stores nothing more', async () => {
  using first = await publisherAt(0);
  using second = await publisherAt(0);
  const outcomes = await Promise.allSettled([
    first.publish(messages(50)),
    second.publish(messages(50)),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await storedMessages(connection)).toHaveLength(50);
  const loser = outcomes[0].status === 'rejected' ? first : second;
  expect(loser.doubted.aborted).toBe(true);
  await expect(loser.publish(messages(1))).rejects.toThrow(Doubt);
});

test('doubts when the stream has the message already', async () => {
  using first = await publisherAt(0);
  const again = messages(1);
  await first.publish(again);
  using second = await publisherAt(1);
  await expect(second.publish(again)).rejects.toThrow(Doubt);
});

test('doubts when no stream takes the subject', async () => {
  using publisher = await publisherAt(0);
  const [message] = messages(1);
  const stray = { ...message, subject: `${connection.namespace}.elsewhere` } as Outgoing;
  await expect(publisher.publish([stray])).rejects.toThrow('no stream takes');
});

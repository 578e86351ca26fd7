// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MessagingConnection } from '../connection/connection.ts';
import { ensureStreams } from '../streams/ensure-streams.ts';
import { eventStream } from '../streams/names.ts';
import { scanStream } from '../streams/scan-stream.ts';
import { publishRaw } from '../testing/publish-raw.ts';
import { testConnection } from '../testing/scratch.ts';
import { consumeBatches } from './consume-batches.ts';

let connection: MessagingConnection;
let stream: string;

beforeEach(async () => {
  connection = testConnection();
  const { namespace } = connection;
  stream = eventStream('identity', namespace);
  await ensureStreams(await connection.nats(), { service: 'identity', namespace });
});
afterEach(() => connection.close());

const batches = async (signal: AbortSignal) =>
  consumeBatches(await connection.nats(), { stream, from: 1, reader: 'test', signal });

test('gives what is there, and ends when the signal is aborted', async () => {
  await publishRaw(connection, `ev.0.0.identity.session.${newId()}`, { one: 1 });
  const stopping = new AbortController();
  const read: unknown[] = [];
  for await (const batch of await batches(stopping.signal)) {
    read.push(...batch.map((message) => message.json()));
    stopping.abort();
  }
  expect(read).toEqual([{ one: 1 }]);
});

test('ends when the signal was aborted before the consumer stood', async () => {
  for await (const batch of await batches(AbortSignal.abort())) expect(batch).toEqual([]);
});

test('a scan that is aborted before its consumer stands says so', async () => {
  await publishRaw(connection, `ev.0.0.identity.session.${newId()}`, { one: 1 });
  const signal = AbortSignal.abort(new Error('stopped'));
  const scan = scanStream(await connection.nats(), stream, { from: 1, to: 2 }, signal);
  await expect(Array.fromAsync(scan)).rejects.toThrow('stopped');
});

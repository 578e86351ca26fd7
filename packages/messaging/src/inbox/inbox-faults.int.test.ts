// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MessagingConnection } from '../connection/connection.ts';
import { startRelay } from '../relay/start-relay.ts';
import { type NatsProcess, natsProcess } from '../testing/nats-process.ts';
import { PATIENTLY } from '../testing/patiently.ts';
import {
  type TestDatabase,
  testConnection,
  testDatabase,
  testNamespace,
} from '../testing/scratch.ts';
import { appliedTo, recordingHandlers } from '../testing/session-events.ts';
import { writeConcurrently } from '../testing/writers.ts';
import { startInbox } from './start-inbox.ts';

let writer: TestDatabase;
let reader: TestDatabase;
let server: NatsProcess;
let connection: MessagingConnection;

beforeEach(async () => {
  [writer, reader, server] = await Promise.all([testDatabase(), testDatabase(), natsProcess()]);
  connection = testConnection(testNamespace(), server.url);
});
afterEach(async () => {
  await connection.close();
  await server[Symbol.asyncDispose]();
  await Promise.all([writer[Symbol.asyncDispose](), reader[Symbol.asyncDispose]()]);
});

const inbox = () =>
  startInbox({ db: reader.db, connection, service: 'catalog', handlers: recordingHandlers() });

const applied = () => appliedTo(reader.db);

test('from end to end, nothing is lost or applied twice through kills and cuts', async () => {
  await using relay = startRelay({ db: writer.db, connection, service: 'identity' });
  await using first = inbox();
  await using second = inbox();
  const faults: Promise<void>[] = [];
  const strike = async (number: number) => {
    if (number === 1) await reader.cutConnections();
    if (number === 2) {
      await server.kill();
      await expect
        .poll(async () => (await relay.status()).waiting, PATIENTLY)
        .toBeGreaterThanOrEqual(20);
      await server.start();
    }
    if (number === 3) await Promise.all([reader.cutConnections(), writer.cutConnections()]);
  };
  const aggregates = Array.from({ length: 40 }, newId);
  await writeConcurrently(writer.db, {
    writers: 16,
    each: 125,
    aggregates,
    onCommit: (committed) => {
      if (committed % 500 === 0) faults.push(strike(committed / 500));
    },
  });
  await Promise.all(faults);
  await expect.poll(async () => (await applied()).length, PATIENTLY).toBe(2_000);
  const rows = await applied();
  const last = new Map<string, number>();
  for (const [aggregate, version] of rows) {
    expect(version).toBe((last.get(aggregate) ?? 0) + 1);
    last.set(aggregate, version);
  }
  expect((await first.status()).parked).toBe(0);
  expect((await second.status()).parked).toBe(0);
});

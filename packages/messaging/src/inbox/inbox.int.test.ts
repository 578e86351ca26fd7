// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { jetstreamManager } from '@nats-io/jetstream';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MessagingConnection } from '../connection/connection.ts';
import type { Relay } from '../relay/relay.ts';
import { startRelay } from '../relay/start-relay.ts';
import { eventStream } from '../streams/names.ts';
import { PATIENTLY } from '../testing/patiently.ts';
import {
  type TestDatabase,
  type TestTables,
  testConnection,
  testDatabase,
} from '../testing/scratch.ts';
import { append, appliedTo, recordingHandlers, sessionEvent } from '../testing/session-events.ts';
import { writeConcurrently } from '../testing/writers.ts';
import { type InboxHandlers, RetryLater } from './handlers.ts';
import type { Inbox } from './inbox.ts';
import { startInbox } from './start-inbox.ts';

let writer: TestDatabase;
let reader: TestDatabase;
let connection: MessagingConnection;
let relay: Relay;

beforeEach(async () => {
  [writer, reader] = await Promise.all([testDatabase(), testDatabase()]);
  connection = testConnection();
  relay = startRelay({ db: writer.db, connection, service: 'identity' });
});
afterEach(async () => {
  await relay.stop();
  await connection.close();
  await Promise.all([writer[Symbol.asyncDispose](), reader[Symbol.asyncDispose]()]);
});

const inbox = (handlers: InboxHandlers<TestTables> = recordingHandlers()) =>
  startInbox({ db: reader.db, connection, service: 'catalog', handlers });

const applied = () => appliedTo(reader.db);
const appliedCount = (count: number) =>
  expect.poll(async () => (await applied()).length, PATIENTLY).toBe(count);
const caughtUp = (running: Inbox) =>
  expect
    .poll(async () => (await running.status()).streams.map(({ lag }) => lag), PATIENTLY)
    .toEqual([0]);

const versionsInOrder = (rows: [string, number][]): boolean => {
  const last = new Map<string, number>();
  return rows.every(([aggregate, version]) => {
    const follows = version === (last.get(aggregate) ?? 0) + 1;
    last.set(aggregate, version);
    return follows;
  });
};

test('applies what 16 writers commit, each event once, each aggregate in its order', async () => {
  await using running = inbox();
  const aggregates = Array.from({ length: 40 }, newId);
  await writeConcurrently(writer.db, { writers: 16, each: 100, aggregates });
  await appliedCount(1_600);
  await caughtUp(running);
  expect(versionsInOrder(await applied())).toBe(true);
  expect(await running.status()).toMatchObject({
    state: 'active',
    parked: 0,
    applied: 1_600,
    duplicates: 0,
    streams: [{ state: 'reading', cursor: 1_600, lag: 0, lastError: null }],
  });
});

test('waits for a stream whose writer has not started', async () => {
  await relay.stop();
  await using running = inbox();
  await expect
    .poll(async () => (await running.status()).streams[0]?.state, PATIENTLY)
    .toBe('absent');
  relay = startRelay({ db: writer.db, connection, service: 'identity' });
  await append(writer.db, sessionEvent(newId(), 1));
  await appliedCount(1);
});

test('goes on where it stopped', async () => {
  const id = newId();
  const first = inbox();
  await append(writer.db, sessionEvent(id, 1));
  await appliedCount(1);
  await first.stop();
  await append(writer.db, sessionEvent(id, 2), sessionEvent(id, 3));
  await using second = inbox();
  await appliedCount(3);
  expect((await second.status()).applied).toBe(2);
});

test('ignores what it already has, when its cursor goes back', async () => {
  const id = newId();
  const first = inbox();
  await append(writer.db, sessionEvent(id, 1), sessionEvent(id, 2));
  await appliedCount(2);
  await first.stop();
  await reader.db.updateTable('inbox_cursor').set({ sequence: 0, message_id: null }).execute();
  await append(writer.db, sessionEvent(id, 3));
  await using second = inbox();
  await appliedCount(3);
  expect(await applied()).toEqual([1, 2, 3].map((version) => [id, version]));
  expect(await second.status()).toMatchObject({ applied: 1, duplicates: 2, parked: 0 });
});

test('ignores known versions even after the ids were forgotten', async () => {
  const id = newId();
  const first = inbox();
  await append(writer.db, sessionEvent(id, 1), sessionEvent(id, 2));
  await appliedCount(2);
  await first.stop();
  await reader.db.updateTable('inbox_cursor').set({ sequence: 0, message_id: null }).execute();
  await sql`update inbox_message set received_at = now() - interval '31 days'`.execute(reader.db);
  await append(writer.db, sessionEvent(id, 3));
  await using second = inbox();
  await appliedCount(3);
  expect(await second.status()).toMatchObject({ applied: 1, duplicates: 2, parked: 0 });
});

test('reads a stream that was made anew from its beginning, and applies nothing twice', async () => {
  await using running = inbox();
  const ids = Array.from({ length: 20 }, newId);
  await append(writer.db, ...ids.map((id) => sessionEvent(id, 1)));
  await appliedCount(20);
  const manager = await jetstreamManager(await connection.nats());
  await manager.streams.delete(eventStream('identity', connection.namespace));
  await append(writer.db, ...ids.map((id) => sessionEvent(id, 2)));
  await appliedCount(40);
  expect(versionsInOrder(await applied())).toBe(true);
  expect(await running.status()).toMatchObject({ parked: 0, streams: [{ cursor: 40 }] });
});

test('skips and counts types that it has no handler for, and follows their versions', async () => {
  const id = newId();
  await using running = inbox({ 'client.ready': async () => {} });
  await append(writer.db, sessionEvent(id, 1), sessionEvent(id, 2));
  await caughtUp(running);
  await expect
    .poll(async () => (await running.status()).skipped, PATIENTLY)
    .toEqual({ 'session.revoked': 2 });
  await running.stop();
  await append(writer.db, sessionEvent(id, 3));
  await using second = inbox();
  await appliedCount(1);
  expect((await second.status()).parked).toBe(0);
});

test('of two processes on one database, one reads and the other takes over', async () => {
  const id = newId();
  const first = inbox();
  await append(writer.db, sessionEvent(id, 1));
  await appliedCount(1);
  await using second = inbox();
  await expect.poll(async () => (await second.status()).state, PATIENTLY).toBe('standby');
  await first.stop();
  await append(writer.db, sessionEvent(id, 2));
  await appliedCount(2);
  expect(await second.status()).toMatchObject({ state: 'active', applied: 1 });
});

test('tries again later, and parks nothing, when a handler asks for it', async () => {
  const id = newId();
  let refusals = 0;
  const [[type, record] = []] = Object.entries(recordingHandlers());
  expect(type).toBe('session.revoked');
  await using running = inbox({
    'session.revoked': async (trx, envelope) => {
      refusals += 1;
      if (refusals < 4) throw new RetryLater('not yet');
      await (record as NonNullable<InboxHandlers<TestTables>['session.revoked']>)(trx, envelope);
    },
  });
  await append(writer.db, sessionEvent(id, 1));
  await appliedCount(1);
  expect(refusals).toBe(4);
  expect((await running.status()).parked).toBe(0);
});

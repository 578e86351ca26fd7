// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { newId } from '@essaim/kernel';
import { jetstreamManager } from '@nats-io/jetstream';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MessagingConnection } from '../connection/connection.ts';
import { eventStream } from '../streams/names.ts';
import { type NatsProcess, natsProcess } from '../testing/nats-process.ts';
import { PATIENTLY } from '../testing/patiently.ts';
import {
  type TestDatabase,
  testConnection,
  testDatabase,
  testNamespace,
} from '../testing/scratch.ts';
import { append, sessionEvent } from '../testing/session-events.ts';
import { compare, storedMessages } from '../testing/stored-messages.ts';
import { writeConcurrently } from '../testing/writers.ts';
import { outboxFigures } from './outbox-store.ts';
import { startRelay } from './start-relay.ts';

let scratch: TestDatabase;
let server: NatsProcess;
let connection: MessagingConnection;

beforeEach(async () => {
  [scratch, server] = await Promise.all([testDatabase(), natsProcess()]);
  connection = testConnection(testNamespace(), server.url);
});
afterEach(async () => {
  await connection.close();
  await server[Symbol.asyncDispose]();
  await scratch[Symbol.asyncDispose]();
});

const WHOLE = { lost: 0, doubled: 0, inverted: 0 };
const WRITING = { writers: 16, each: 125, aggregates: Array.from({ length: 40 }, newId) };
const WRITTEN = WRITING.writers * WRITING.each;

const relay = () => startRelay({ db: scratch.db, connection, service: 'identity' });

const waiting = async () => (await outboxFigures(scratch.db)).waiting;
const emptied = () => expect.poll(waiting, PATIENTLY).toBe(0);

const expectWhole = async (count: number) => {
  const rows = scratch.db.selectFrom('outbox').select(['message_id', 'aggregate_id', 'version']);
  const stored = await storedMessages(connection);
  expect(compare(stored, await rows.execute())).toEqual(WHOLE);
  expect(stored).toHaveLength(count);
};

/** Writes, and does something after each so many commits. */
const writeWith = async (every: number, fault: (number: number) => Promise<void>) => {
  const faults: Promise<void>[] = [];
  const onCommit = (committed: number) => {
    if (committed % every === 0) faults.push(fault(committed / every));
  };
  await writeConcurrently(scratch.db, { ...WRITING, onCommit });
  await Promise.all(faults);
};

test('loses nothing when the NATS server is killed and started again, twice', async () => {
  await using running = relay();
  await writeWith(600, async (number) => {
    if (number > 2) return;
    await server.kill();
    await expect.poll(waiting, PATIENTLY).toBeGreaterThanOrEqual(20);
    await server.start();
  });
  await emptied();
  expect((await running.status()).doubts).toBeGreaterThan(0);
  await expectWhole(WRITTEN);
});

test('works while NATS is away, and publishes once it is there', async () => {
  await server.kill();
  await using running = relay();
  await append(scratch.db, sessionEvent(newId(), 1));
  expect(await running.status()).toMatchObject({ state: 'waiting', waiting: 1 });
  await server.start();
  await emptied();
  await expectWhole(1);
});

test('loses nothing when PostgreSQL ends its connections, with a second relay beside', async () => {
  await using first = relay();
  await using second = relay();
  await writeWith(500, async (number) => {
    if (number < 4) await scratch.cutConnections();
  });
  await emptied();
  await expectWhole(WRITTEN);
  const states = () => [first.progress().state, second.progress().state];
  await expect.poll(states, PATIENTLY).toContain('active');
});

test('loses nothing when its process is killed between publishing and marking', async () => {
  const spawned = () =>
    spawn(
      process.execPath,
      [
        '--conditions=@essaim/source',
        fileURLToPath(new URL('../testing/relay-process.ts', import.meta.url)),
        scratch.url,
        server.url,
        connection.namespace,
      ],
      { stdio: 'ignore' },
    );
  // Slow marking, so that a kill almost surely falls between the two.
  await sql`
    create function slowly() returns trigger language plpgsql as $$
    begin perform pg_sleep(0.05); return null; end $$`.execute(scratch.db);
  await sql`
    create trigger slow_marks before insert on outbox_published
    for each statement execute function slowly()`.execute(scratch.db);
  const manager = async () => jetstreamManager(await connection.nats());
  const stored = async () => {
    const stream = eventStream('identity', connection.namespace);
    const info = await (await manager()).streams.info(stream).catch(() => null);
    return info?.state.last_seq ?? 0;
  };
  const writing = writeConcurrently(scratch.db, WRITING);
  let unmarked = 0;
  for (const until of [200, 700, 1_200]) {
    const child = spawned();
    await expect.poll(stored, PATIENTLY).toBeGreaterThan(until);
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    const marked = await sql<{ marked: number }>`
      select count(*) as marked from outbox_published`.execute(scratch.db);
    unmarked += (await stored()) - (marked.rows[0]?.marked ?? 0);
  }
  await writing;
  expect(unmarked).toBeGreaterThan(0);
  await using running = relay();
  await emptied();
  await expectWhole(WRITTEN);
  expect((await running.status()).doubts).toBe(0);
});

test('publishes again what a stream lost, when it was made anew', async () => {
  await using running = relay();
  const ids = Array.from({ length: 30 }, newId);
  await append(scratch.db, ...ids.map((id) => sessionEvent(id, 1)));
  await emptied();
  const manager = await jetstreamManager(await connection.nats());
  await manager.streams.delete(eventStream('identity', connection.namespace));
  await append(scratch.db, ...ids.map((id) => sessionEvent(id, 2)));
  await emptied();
  await expectWhole(60);
  await expect.poll(() => running.progress().state, PATIENTLY).toBe('active');
});

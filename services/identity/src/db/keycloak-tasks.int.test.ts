// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { createDatabase, migrateToLatest } from '@essaim/postgres';
import { eventually, freshDatabase } from '@essaim/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { type NewTask, claimTasks, enqueueTasks, finishTask } from './keycloak-tasks.ts';
import { migrations } from './migrations/index.ts';
import type { IdentityTables } from './schema.ts';

const LEASE_S = 30;

const stack = new AsyncDisposableStack();
let db: Database;

beforeAll(async () => {
  const database = stack.use(await freshDatabase('tasks'));
  // One connection: what it counted is written before what it is asked next.
  db = createDatabase<IdentityTables>(database.url, { poolSize: 1 });
  stack.defer(() => db.destroy());
  await migrateToLatest(db, migrations);
});
beforeEach(() => sql`truncate keycloak_task`.execute(db));
afterAll(() => stack[Symbol.asyncDispose]());

const task = (change: Partial<NewTask> = {}): NewTask => ({
  kind: 'account',
  subject: newId(),
  lane: 'bulk',
  correlationId: 'test',
  ...change,
});

const enqueue = (...tasks: readonly NewTask[]): Promise<void> =>
  db.transaction().execute((trx) => enqueueTasks(trx, tasks));

const subjects = async (most: number, leaseSeconds = LEASE_S): Promise<readonly string[]> =>
  (await claimTasks(db, leaseSeconds, most)).map(({ subject }) => subject);

test('what somebody waits for goes before what came first', async () => {
  const bulk = task();
  const interactive = task({ lane: 'interactive' });
  await enqueue(bulk);
  await enqueue(interactive);
  expect(await subjects(1)).toEqual([interactive.subject]);
  expect(await subjects(2)).toEqual([bulk.subject]);
  expect(await subjects(2)).toEqual([]);
});

test('of tasks with one lock the first is taken, the next when it is done', async () => {
  const lock = newId();
  const first = task({ lock, lane: 'interactive' });
  const second = task({ lock, kind: 'client' });
  const free = task();
  await enqueue(first, second, free);
  const claimed = await claimTasks(db, LEASE_S, 8);
  expect(claimed.map(({ subject }) => subject).sort()).toEqual(
    [first.subject, free.subject].sort(),
  );
  expect(await subjects(8)).toEqual([]);
  const done = claimed.find(({ subject }) => subject === first.subject);
  if (!done) throw new Error('the first task was not claimed');
  await finishTask(db, done);
  expect(await subjects(8)).toEqual([second.subject]);
});

test('a lease that nobody gave back ends', async () => {
  const lost = task();
  await enqueue(lost);
  expect(await subjects(1, 0.3)).toEqual([lost.subject]);
  expect(await subjects(1)).toEqual([]);
  await eventually(async () => expect(await subjects(1)).toEqual([lost.subject]));
});

/** How many rows of the queue were read without an index so far. */
const rowsScanned = async (): Promise<number> => {
  await sql`select pg_stat_force_next_flush()`.execute(db);
  const { rows } = await sql<{ read: string }>`
    select seq_tup_read as read from pg_stat_user_tables where relname = 'keycloak_task'`.execute(
    db,
  );
  return Number(rows[0]?.read);
};

test('a claim reads no more of a long queue when its statistics are those of an empty one', async () => {
  await sql`vacuum analyze keycloak_task`.execute(db);
  await subjects(1);
  await enqueue(...Array.from({ length: 500 }, () => task()));
  const before = await rowsScanned();
  const claimed = await Promise.all(Array.from({ length: 20 }, () => subjects(4)));
  expect(new Set(claimed.flat()).size).toBe(80);
  expect(await rowsScanned()).toBe(before);
});

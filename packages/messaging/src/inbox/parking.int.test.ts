// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MessagingConnection } from '../connection/connection.ts';
import type { Relay } from '../relay/relay.ts';
import { startRelay } from '../relay/start-relay.ts';
import { PATIENTLY } from '../testing/patiently.ts';
import { publishRaw } from '../testing/publish-raw.ts';
import { type TestDatabase, testConnection, testDatabase } from '../testing/scratch.ts';
import { append, appliedTo, recordingHandlers, sessionEvent } from '../testing/session-events.ts';
import { discardParked, listParked } from './list-parked.ts';
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

const inbox = (fails?: (uid: string) => boolean) =>
  startInbox({
    db: reader.db,
    connection,
    service: 'catalog',
    handlers: recordingHandlers(fails),
  });

const parked = async () =>
  (await listParked(reader.db, { page: 1, size: 50 })).items.map(
    ({ aggregateId, version, reason }) => [aggregateId, version, reason],
  );
const parkedCount = (count: number) =>
  expect.poll(async () => (await parked()).length, PATIENTLY).toBe(count);
const applied = () => appliedTo(reader.db);
const appliedCount = (count: number) =>
  expect.poll(async () => (await applied()).length, PATIENTLY).toBe(count);

const keyOf = (aggregateId: string) => ({
  source: 'identity' as const,
  aggregate: 'session',
  aggregateId,
});

/** The JSON of an event as identity would write it. */
const wire = (aggregateId: string, version: number, change: Record<string, unknown> = {}) => ({
  specversion: '1.0',
  id: newId(),
  source: '/identity',
  type: 'session.revoked',
  subject: aggregateId,
  time: '2027-01-04T08:00:00Z',
  datacontenttype: 'application/json',
  essaimhome: '0.0',
  essaimaggregate: 'session',
  essaimversion: version,
  essaimepoch: 1,
  essaimcorrelation: 'test',
  data: { personId: aggregateId, uid: 'uid', notBefore: '2027-01-04T08:00:00Z' },
  ...change,
});
const subject = (aggregateId: string) => `ev.0.0.identity.session.${aggregateId}`;

test('parks a poisonous event and those behind it, applies all others, and replays in order', async () => {
  const [ill, well] = [newId(), newId()];
  let broken = true;
  await using running = inbox((uid) => broken && uid === 'poison');
  await append(
    writer.db,
    sessionEvent(ill, 1),
    sessionEvent(well, 1),
    sessionEvent(ill, 2, 'poison'),
    sessionEvent(well, 2),
    sessionEvent(ill, 3),
  );
  await append(writer.db, sessionEvent(ill, 4), sessionEvent(well, 3));
  await appliedCount(4);
  await parkedCount(3);
  expect(await parked()).toEqual([
    [ill, 2, 'handler-failed'],
    [ill, 3, 'behind-parked'],
    [ill, 4, 'behind-parked'],
  ]);
  expect(await applied()).toEqual([
    [ill, 1],
    [well, 1],
    [well, 2],
    [well, 3],
  ]);

  const failed = await running.replay(keyOf(ill));
  expect(failed).toEqual({
    replayed: 0,
    remaining: 3,
    fault: { reason: 'handler-failed', detail: 'cannot apply poison' },
  });
  const [first] = (await listParked(reader.db, { page: 1, size: 1 })).items;
  expect(first).toMatchObject({
    attempts: 2,
    detail: 'cannot apply poison',
    type: 'session.revoked',
  });

  broken = false;
  expect(await running.replay(keyOf(ill))).toEqual({ replayed: 3, remaining: 0, fault: null });
  expect((await applied()).slice(4)).toEqual([
    [ill, 2],
    [ill, 3],
    [ill, 4],
  ]);
  await append(writer.db, sessionEvent(ill, 5));
  await appliedCount(8);
  expect((await running.status()).parked).toBe(0);
});

test('undoes what a failing handler wrote, and only that', async () => {
  const [ill, well] = [newId(), newId()];
  await using running = startInbox({
    db: reader.db,
    connection,
    service: 'catalog',
    handlers: {
      'session.revoked': async (trx, { id, aggregateId, version }) => {
        const row = { message_id: id, aggregate_id: aggregateId, version };
        await trx.insertInto('applied').values(row).execute();
        if (aggregateId === ill) await sql`select 1 / 0`.execute(trx);
      },
    },
  });
  await append(writer.db, sessionEvent(well, 1), sessionEvent(ill, 1), sessionEvent(well, 2));
  await appliedCount(2);
  expect(await parked()).toEqual([[ill, 1, 'handler-failed']]);
  expect((await running.status()).parked).toBe(1);
});

test('replays at its start what a newer version can apply', async () => {
  const id = newId();
  const older = inbox(() => true);
  await append(writer.db, sessionEvent(id, 1), sessionEvent(id, 2));
  await parkedCount(2);
  await older.stop();
  await using newer = inbox();
  await appliedCount(2);
  expect((await newer.status()).parked).toBe(0);
});

test('parks a version that leaves a gap until an operator accepts it', async () => {
  const id = newId();
  await using running = inbox();
  await publishRaw(connection, subject(id), wire(id, 1));
  await publishRaw(connection, subject(id), wire(id, 3));
  await publishRaw(connection, subject(id), wire(id, 4));
  await parkedCount(2);
  expect(await parked()).toEqual([
    [id, 3, 'version-gap'],
    [id, 4, 'behind-parked'],
  ]);
  expect(await running.replay(keyOf(id))).toMatchObject({ replayed: 0, remaining: 2 });
  expect(await running.replay(keyOf(id), { acceptGap: true })).toMatchObject({ replayed: 2 });
  expect(await applied()).toEqual([
    [id, 1],
    [id, 3],
    [id, 4],
  ]);
});

test('parks another event of a version that it has', async () => {
  const id = newId();
  await using running = inbox();
  await publishRaw(connection, subject(id), wire(id, 1));
  await publishRaw(connection, subject(id), wire(id, 1));
  await parkedCount(1);
  expect(await parked()).toEqual([[id, 1, 'version-forked']]);
  expect((await running.status()).applied).toBe(1);
});

test('parks an event of an epoch that is over', async () => {
  const [first, second] = [newId(), newId()];
  await using running = inbox();
  await publishRaw(connection, subject(first), wire(first, 1, { essaimepoch: 2 }));
  await publishRaw(connection, subject(second), wire(second, 1, { essaimepoch: 1 }));
  await parkedCount(1);
  expect(await parked()).toEqual([[second, 1, 'epoch-regressed']]);
  expect((await running.status()).applied).toBe(1);
});

test.for<[string, unknown, string]>([
  ['is not JSON', '{', 'envelope-unreadable'],
  ['lacks an attribute', wire('', 1), 'envelope-unreadable'],
  ['says that another service wrote it', { source: '/planning' }, 'origin-mismatch'],
  ['says that it has another home', { essaimhome: '52.53' }, 'origin-mismatch'],
  ['says that it is of another aggregate', { subject: newId() }, 'origin-mismatch'],
  ['does not fit its contract', { data: { personId: 'x' } }, 'data-invalid'],
  ['is of a newer version of a needed type', { type: 'session.revoked.v2' }, 'upgrade-needed'],
])('parks an event that %s', async ([, change, reason]) => {
  const [ill, well] = [newId(), newId()];
  await using running = inbox();
  const payload =
    typeof change === 'string' ||
    (change !== null && Object.hasOwn(change as object, 'specversion'))
      ? change
      : wire(ill, 1, change as Record<string, unknown>);
  await publishRaw(connection, subject(ill), payload);
  await publishRaw(connection, subject(ill), wire(ill, 1));
  await publishRaw(connection, subject(well), wire(well, 1));
  await appliedCount(1);
  expect(await applied()).toEqual([[well, 1]]);
  expect((await parked()).map(([id, , why]) => [id, why])).toEqual([
    [ill, reason],
    [ill, 'behind-parked'],
  ]);

  const [first] = (await listParked(reader.db, { page: 1, size: 1 })).items;
  expect(await discardParked(reader.db, first?.id ?? 0)).toBe(true);
  await running.replay(keyOf(ill));
  expect(await applied()).toEqual([
    [well, 1],
    [ill, 1],
  ]);
});

test('is not deceived by an id that another service’s message uses', async () => {
  const [id, forged] = [newId(), newId()];
  await using running = inbox();
  const shared = newId();
  const stranger = wire(forged, 1, { id: shared, source: '/planning' });
  await publishRaw(connection, subject(forged), stranger);
  await publishRaw(connection, subject(id), wire(id, 1, { id: shared }));
  await appliedCount(1);
  expect(await applied()).toEqual([[id, 1]]);
  expect((await running.status()).duplicates).toBe(0);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME, newId } from '@essaim/kernel';
import { appendCommands, appendEvents, createDatabase, transaction } from '@essaim/postgres';
import { jetstreamManager } from '@nats-io/jetstream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MessagingConnection } from '../connection/connection.ts';
import { commandStream, eventStream } from '../streams/names.ts';
import { PATIENTLY } from '../testing/patiently.ts';
import {
  type TestDatabase,
  type TestTables,
  testConnection,
  testDatabase,
} from '../testing/scratch.ts';
import { append, sessionEvent } from '../testing/session-events.ts';
import { compare, storedMessages } from '../testing/stored-messages.ts';
import { writeConcurrently } from '../testing/writers.ts';
import type { Relay } from './relay.ts';
import { startRelay } from './start-relay.ts';

let scratch: TestDatabase;
let connection: MessagingConnection;

beforeEach(async () => {
  scratch = await testDatabase();
  connection = testConnection();
});
afterEach(async () => {
  await connection.close();
  await scratch[Symbol.asyncDispose]();
});

const WHOLE = { lost: 0, doubled: 0, inverted: 0 };

const compared = async () => {
  const committed = scratch.db
    .selectFrom('outbox')
    .select(['message_id', 'aggregate_id', 'version']);
  return compare(await storedMessages(connection), await committed.execute());
};

const relay = () => startRelay({ db: scratch.db, connection, service: 'identity' });

const published = (running: Relay, count: number) =>
  expect.poll(async () => (await running.status()).published, PATIENTLY).toBe(count);

const state = (running: Relay, expected: string) =>
  expect.poll(async () => (await running.status()).state, PATIENTLY).toBe(expected);

test('publishes what 16 writers commit: nothing lost, doubled or out of order', async () => {
  await using running = relay();
  const aggregates = Array.from({ length: 40 }, newId);
  await writeConcurrently(scratch.db, { writers: 16, each: 150, aggregates });
  await published(running, 2_400);
  expect(await storedMessages(connection)).toHaveLength(2_400);
  expect(await compared()).toEqual(WHOLE);
  expect(await running.status()).toMatchObject({
    state: 'active',
    waiting: 0,
    oldestSeconds: null,
    doubts: 0,
  });
});

test('publishes a transaction that commits late though its ids are lower', async () => {
  await using running = relay();
  const release = Promise.withResolvers<void>();
  const inserted = Promise.withResolvers<void>();
  const slow = transaction(scratch.db, async (trx) => {
    await appendEvents(trx, [sessionEvent(newId(), 1)]);
    inserted.resolve();
    await release.promise;
  });
  await inserted.promise;
  await append(scratch.db, sessionEvent(newId(), 1));
  await published(running, 1);
  release.resolve();
  await slow;
  await published(running, 2);
  expect(await compared()).toEqual(WHOLE);
});

test('of two relays on one database, one works and the other takes over', async () => {
  const first = relay();
  await state(first, 'active');
  await using second = relay();
  await state(second, 'standby');
  const id = newId();
  await append(scratch.db, sessionEvent(id, 1));
  await published(first, 1);
  await first.stop();
  await append(scratch.db, sessionEvent(id, 2));
  await published(second, 1);
  expect(await compared()).toEqual(WHOLE);
});

test('publishes what another process wrote, at its next poll', async () => {
  await using running = relay();
  await state(running, 'active');
  await using elsewhere = createDatabase<TestTables>(scratch.url);
  await append(elsewhere, sessionEvent(newId(), 1));
  await published(running, 1);
});

test('writes CloudEvents under the subject of their home', async () => {
  await using running = relay();
  const id = newId();
  const [messageId] = await append(scratch.db, {
    ...sessionEvent(id, 1, 'uid-1'),
    home: { region: '52', department: '53' },
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  });
  await published(running, 1);
  const manager = await jetstreamManager(await connection.nats());
  const stream = eventStream('identity', connection.namespace);
  const message = await manager.streams.getMessage(stream, { seq: 1 });
  expect(message?.subject).toBe(`${connection.namespace}.ev.52.53.identity.session.${id}`);
  expect(message?.header.get('Nats-Msg-Id')).toBe(messageId);
  expect(message?.header.get('traceparent')).toContain('0af7651916cd43dd8448eb211c80319c');
  expect(message?.json()).toEqual({
    specversion: '1.0',
    id: messageId,
    source: '/identity',
    type: 'session.revoked',
    subject: id,
    time: '2027-01-04T08:00:00Z',
    datacontenttype: 'application/json',
    essaimhome: '52.53',
    essaimaggregate: 'session',
    essaimversion: 1,
    essaimepoch: 1,
    essaimactor: id,
    essaimcorrelation: 'test',
    data: { personId: id, uid: 'uid-1', notBefore: '2027-01-04T08:00:00Z' },
  });
  const { config } = await manager.streams.info(stream);
  expect(config).toMatchObject({
    retention: 'limits',
    storage: 'file',
    discard: 'new',
    deny_delete: true,
    deny_purge: true,
  });
});

test('publishes commands in the stream of their sender, and stops at one it does not send', async () => {
  const send = (name: 'identity.grant-access' | 'identity.revoke-access') =>
    transaction(scratch.db, (trx) =>
      appendCommands(trx, [
        {
          name,
          target: NATIONAL_HOME,
          origin: { region: '52', department: '53' },
          validUntil: Temporal.Instant.from('2027-01-05T08:00:00Z'),
          expectedVersion: 3,
          data: { instanceId: newId(), organisationId: newId(), activationId: newId() },
          actor: null,
          correlationId: 'test',
          at: Temporal.Instant.from('2027-01-04T08:00:00Z'),
        },
      ]),
    );
  const options = { db: scratch.db, connection, service: 'catalog' as const };
  await using running = startRelay({ ...options, sends: ['identity.revoke-access'] });
  const [id] = await send('identity.revoke-access');
  await published(running, 1);
  const manager = await jetstreamManager(await connection.nats());
  const stream = commandStream('catalog', connection.namespace);
  const message = await manager.streams.getMessage(stream, { seq: 1 });
  expect(message?.subject).toBe(`${connection.namespace}.cmd.0.0.52.53.identity.revoke-access`);
  expect(message?.json()).toMatchObject({
    id,
    source: '/catalog',
    type: 'identity.revoke-access',
    essaimtarget: '0.0',
    essaimorigin: '52.53',
    essaimvaliduntil: '2027-01-05T08:00:00Z',
    essaimexpectedversion: 3,
  });

  await send('identity.grant-access');
  await expect
    .poll(async () => (await running.status()).lastError, PATIENTLY)
    .toBe('identity.grant-access is not among what catalog sends');
  await running.stop();
  await using upgraded = startRelay({
    ...options,
    sends: ['identity.revoke-access', 'identity.grant-access'],
  });
  await published(upgraded, 1);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME, type Uuid, fixedClock, newId } from '@essaim/kernel';
import { type NewCommand, appendCommands, transaction } from '@essaim/postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MessagingConnection } from '../connection/connection.ts';
import type { Relay } from '../relay/relay.ts';
import { startRelay } from '../relay/start-relay.ts';
import { PATIENTLY } from '../testing/patiently.ts';
import {
  type TestDatabase,
  type TestTables,
  testConnection,
  testDatabase,
} from '../testing/scratch.ts';
import type { InboxHandlers } from './handlers.ts';
import { listParked } from './list-parked.ts';
import { startInbox } from './start-inbox.ts';

let catalog: TestDatabase;
let identity: TestDatabase;
let connection: MessagingConnection;
let relay: Relay;

beforeEach(async () => {
  [catalog, identity] = await Promise.all([testDatabase(), testDatabase()]);
  connection = testConnection();
  relay = startRelay({
    db: catalog.db,
    connection,
    service: 'catalog',
    sends: ['identity.ensure-client', 'identity.grant-access', 'identity.revoke-access'],
  });
});
afterEach(async () => {
  await relay.stop();
  await connection.close();
  await Promise.all([catalog[Symbol.asyncDispose](), identity[Symbol.asyncDispose]()]);
});

const NOW = '2027-01-04T08:00:00Z';

const command = (validUntil: string): NewCommand<'identity.revoke-access'> => ({
  name: 'identity.revoke-access',
  target: NATIONAL_HOME,
  origin: { region: '52', department: '53' },
  validUntil: Temporal.Instant.from(validUntil),
  expectedVersion: 2,
  data: { instanceId: newId(), organisationId: newId(), activationId: newId() },
  actor: { personId: newId(), mandateId: newId() },
  correlationId: 'request-1',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  at: Temporal.Instant.from(NOW),
});

const send = (...commands: NewCommand[]): Promise<Uuid[]> =>
  transaction(catalog.db, (trx) => appendCommands(trx, commands));

const startWith = (
  handlers: InboxHandlers<TestTables>,
  onExpired?: Parameters<typeof startInbox<TestTables>>[0]['onExpired'],
) =>
  startInbox({
    db: identity.db,
    connection,
    service: 'identity',
    handlers,
    clock: fixedClock(NOW),
    ...(onExpired && { onExpired }),
  });

test('hands a command over with its origin, actor, trace and expected version', async () => {
  const received: unknown[] = [];
  await using running = startWith({
    'identity.revoke-access': async (_trx, envelope) => {
      received.push(envelope);
    },
  });
  const sent = command('2027-01-05T08:00:00Z');
  const [id] = await send(sent);
  await expect.poll(() => received.length, PATIENTLY).toBe(1);
  expect(received[0]).toMatchObject({
    kind: 'command',
    id,
    source: 'catalog',
    type: 'identity.revoke-access',
    target: NATIONAL_HOME,
    origin: { region: '52', department: '53' },
    expectedVersion: 2,
    actor: sent.actor,
    correlationId: 'request-1',
    traceparent: sent.traceparent,
    data: sent.data,
  });
  const { streams } = await running.status();
  expect(streams.map(({ stream, state }) => [stream.split('_').slice(1).join('_'), state])).toEqual(
    expect.arrayContaining([
      ['CMD_CATALOG', 'reading'],
      ['CMD_PLANNING', 'absent'],
    ]),
  );
});

test('does not act on a command that came too late, and says so', async () => {
  const [acted, late]: [Uuid[], Uuid[]] = [[], []];
  await using running = startWith(
    {
      'identity.revoke-access': async (_trx, { id }) => {
        acted.push(id);
      },
    },
    async (_trx, { id }) => {
      late.push(id);
    },
  );
  const ids = await send(command('2027-01-04T07:59:59Z'), command(NOW));
  await expect
    .poll(() => running.status(), PATIENTLY)
    .toMatchObject({ applied: 1, expired: 1, parked: 0 });
  expect([late, acted]).toEqual([[ids[0]], [ids[1]]]);
});

test('parks a failing command alone', async () => {
  const acted: Uuid[] = [];
  let poison: Uuid | undefined;
  await using running = startWith({
    'identity.revoke-access': async (_trx, { id }) => {
      if (id === poison) throw new Error('cannot');
      acted.push(id);
    },
  });
  const [first, second, third] = [newId(), newId(), newId()];
  poison = second;
  const until = '2027-01-05T08:00:00Z';
  await send(...[first, second, third].map((id) => ({ ...command(until), id })));
  await expect.poll(async () => (await running.status()).applied, PATIENTLY).toBe(2);
  const { items } = await listParked(identity.db, { page: 1, size: 10 });
  expect(items).toMatchObject([
    { aggregate: 'command', aggregateId: second, reason: 'handler-failed' },
  ]);
  poison = undefined;
  const key = { source: 'catalog' as const, aggregate: 'command', aggregateId: second };
  expect(await running.replay(key)).toMatchObject({ replayed: 1, remaining: 0 });
  expect(new Set(acted)).toEqual(new Set([first, second, third]));
});

test('leaves commands without a handler, and refuses a handler for another’s command', async () => {
  await using running = startWith({ 'identity.ensure-client': async () => {} });
  await send(command('2027-01-05T08:00:00Z'));
  await expect
    .poll(async () => (await running.status()).skipped, PATIENTLY)
    .toEqual({ 'identity.revoke-access': 1 });
  const foreign = () =>
    startInbox({
      db: catalog.db,
      connection,
      service: 'catalog',
      handlers: { 'identity.revoke-access': async () => {} },
    });
  expect(foreign).toThrow('is a command for identity');
});

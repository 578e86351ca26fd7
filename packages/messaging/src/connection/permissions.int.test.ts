// SPDX-License-Identifier: AGPL-3.0-or-later
import { natsAccounts, newNatsSeed } from '@essaim/dev-infra';
import { newId } from '@essaim/kernel';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { expect, test } from 'vitest';
import { startInbox } from '../inbox/start-inbox.ts';
import { startRelay } from '../relay/start-relay.ts';
import { natsProcess } from '../testing/nats-process.ts';
import { PATIENTLY } from '../testing/patiently.ts';
import { testDatabase } from '../testing/scratch.ts';
import { append, appliedTo, recordingHandlers, sessionEvent } from '../testing/session-events.ts';
import { connectNats } from './connect-nats.ts';

const seeds = { identity: newNatsSeed(), catalog: newNatsSeed() };

const accounts = natsAccounts({
  users: [
    { service: 'identity', sends: [], seed: seeds.identity },
    { service: 'catalog', sends: ['identity.ensure-client'], seed: seeds.catalog },
  ],
  operatorSeed: newNatsSeed(),
  systemSeed: newNatsSeed(),
});

const connect = (url: string, service: keyof typeof seeds) =>
  connectNats({ servers: url, nkeySeed: seeds[service], inboxPrefix: `_INBOX_${service}` });

test('works within the permissions of a service, which cannot write another’s events', async () => {
  await using server = await natsProcess(accounts);
  await using identity = await testDatabase();
  await using catalog = await testDatabase();
  await using identityConnection = connect(server.url, 'identity');
  await using catalogConnection = connect(server.url, 'catalog');
  await using relay = startRelay({
    db: identity.db,
    connection: identityConnection,
    service: 'identity',
  });
  await using inbox = startInbox({
    db: catalog.db,
    connection: catalogConnection,
    service: 'catalog',
    handlers: recordingHandlers(),
  });
  const id = newId();
  await append(identity.db, sessionEvent(id, 1));
  await expect.poll(() => appliedTo(catalog.db), PATIENTLY).toEqual([[id, 1]]);
  expect(await relay.status()).toMatchObject({ state: 'active', waiting: 0 });
  expect(await inbox.status()).toMatchObject({ state: 'active', parked: 0 });

  const forged = jetstream(await catalogConnection.nats()).publish(
    `ev.0.0.identity.session.${id}`,
    '{}',
    { timeout: 1_000 },
  );
  await expect(forged).rejects.toThrow();
  const manager = await jetstreamManager(await identityConnection.nats());
  expect((await manager.streams.info('EV_IDENTITY')).state.last_seq).toBe(1);
});

test('keeps trying while the server refuses its key, until it is closed', async () => {
  await using server = await natsProcess(accounts);
  const connection = connectNats({ servers: server.url, nkeySeed: newNatsSeed() });
  const first = connection.nats();
  await connection.close();
  await expect(first).rejects.toThrow('was closed');
  expect(connection.connected).toBe(false);
});

test('says that it is over when the server refuses its key after a restart', async () => {
  await using server = await natsProcess(accounts);
  const closed = Promise.withResolvers<Error>();
  await using connection = connectNats({
    servers: server.url,
    nkeySeed: seeds.identity,
    onClosed: closed.resolve,
  });
  await connection.nats();
  await server.kill();
  const stranger = { service: 'identity', sends: [], seed: newNatsSeed() };
  const others = { operatorSeed: newNatsSeed(), systemSeed: newNatsSeed() };
  await server.start(natsAccounts({ users: [stranger], ...others }));
  expect((await closed.promise).message).toContain('Authorization Violation');
  expect(connection.connected).toBe(false);
});

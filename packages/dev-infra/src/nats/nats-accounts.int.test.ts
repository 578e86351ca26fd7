// SPDX-License-Identifier: AGPL-3.0-or-later
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection, nkeyAuthenticator } from '@nats-io/transport-node';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Part } from '../part.ts';
import { natsAccounts, newNatsSeed } from './nats-accounts.ts';
import { inboxPrefix } from './nats-permissions.ts';
import { startNats } from './start-nats.ts';

const ENSURE = 'cmd.0.0.52.53.identity.ensure-client';
const seeds = { identity: newNatsSeed(), catalog: newNatsSeed(), planning: newNatsSeed() };
const operatorSeed = newNatsSeed();

let folder: string;
let server: Part;
const open: NatsConnection[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'essaim-nats-'));
  const accounts = natsAccounts({
    users: [
      { service: 'identity', seed: seeds.identity, sends: [] },
      { service: 'catalog', seed: seeds.catalog, sends: ['identity.ensure-client'] },
      { service: 'planning', seed: seeds.planning, sends: [] },
    ],
    operatorSeed,
    systemSeed: newNatsSeed(),
  });
  const binary = { file: process.env['ESSAIM_TEST_NATS_BINARY']!, version: '' };
  server = await startNats({ binary, accounts, dataFolder: folder, logFolder: folder });
  for (const [service, sends] of [
    ['identity', []],
    ['catalog', [ENSURE]],
    ['planning', []],
  ] as const) {
    const manager = await jetstreamManager(await enter(service), { checkAPI: false });
    await manager.streams.add({
      name: `EV_${service.toUpperCase()}`,
      subjects: [`ev.*.*.${service}.>`],
    });
    if (sends.length > 0) {
      await manager.streams.add({
        name: 'CMD_CATALOG',
        subjects: ['cmd.*.*.*.*.identity.ensure-client'],
      });
    }
  }
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((connection) => connection.close()));
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

const enter = async (
  service: keyof typeof seeds,
  prefix = inboxPrefix(service),
): Promise<NatsConnection> => {
  const authenticator = nkeyAuthenticator(new TextEncoder().encode(seeds[service]));
  const connection = await connect({ servers: server.url, authenticator, inboxPrefix: prefix });
  open.push(connection);
  return connection;
};

const REFUSED = /permissions violation/i;

test('a service publishes its own events, and another reads them in order', async () => {
  const writer = jetstream(await enter('identity'));
  await writer.publish('ev.52.53.identity.person.1', 'a');
  await writer.publish('ev.52.53.identity.person.1', 'b');
  const consumer = await jetstream(await enter('planning')).consumers.get('EV_IDENTITY', {
    name_prefix: 'planning_x',
  });
  const messages = await consumer.fetch({ max_messages: 2, expires: 5000 });
  const texts: string[] = [];
  for await (const message of messages) texts.push(message.string());
  expect(texts).toEqual(['a', 'b']);
});

test('a command reaches the service that it is for, and no other service reads it', async () => {
  await jetstream(await enter('catalog')).publish(ENSURE, 'please');
  const consumer = await jetstream(await enter('identity')).consumers.get('CMD_CATALOG', {
    name_prefix: 'identity_x',
  });
  expect((await consumer.next({ expires: 5000 }))?.string()).toBe('please');
  const planning = await enter('planning');
  await expect(jetstream(planning).consumers.get('CMD_CATALOG', {})).rejects.toThrow(REFUSED);
});

test.each([
  ['the event of another service', 'planning', 'ev.52.53.identity.person.1'],
  ['a command that it does not send', 'planning', ENSURE],
  ['a command of another name', 'catalog', 'cmd.0.0.52.53.identity.revoke-access'],
  ['an acknowledgement in another’s inbox', 'planning', '_INBOX_identity.1'],
] as const)('the server refuses %s', async (_, service, subject) => {
  const connection = await enter(service);
  await expect(connection.request(subject, 'forged', { timeout: 2000 })).rejects.toThrow(REFUSED);
});

test.each([
  ['delete', 'STREAM.DELETE.EV_IDENTITY'],
  ['purge', 'STREAM.PURGE.EV_IDENTITY'],
  ['re-create another’s', 'STREAM.CREATE.EV_PLANNING'],
  ['list consumers of', 'CONSUMER.NAMES.EV_PLANNING'],
])('a service cannot %s stream', async (_, operation) => {
  const connection = await enter('identity');
  await expect(connection.request(`$JS.API.${operation}`, '{}', { timeout: 2000 })).rejects.toThrow(
    REFUSED,
  );
});

test('nobody hears the replies of another', async () => {
  const connection = await enter('planning');
  const subscription = connection.subscribe('_INBOX_identity.>');
  const heard = async () => {
    for await (const message of subscription) throw new Error(message.subject);
  };
  await expect(heard()).rejects.toThrow(REFUSED);
});

test('without a key, or with a foreign one, nobody enters', async () => {
  await expect(connect({ servers: server.url })).rejects.toThrow(/authorization/i);
  const authenticator = nkeyAuthenticator(new TextEncoder().encode(newNatsSeed()));
  await expect(connect({ servers: server.url, authenticator })).rejects.toThrow(/authorization/i);
});

test('the operator may do what services may not', async () => {
  const authenticator = nkeyAuthenticator(new TextEncoder().encode(operatorSeed));
  const connection = await connect({ servers: server.url, authenticator });
  open.push(connection);
  const manager = await jetstreamManager(connection);
  const names: string[] = [];
  for await (const name of manager.streams.names()) names.push(name);
  expect(names.sort()).toEqual(['CMD_CATALOG', 'EV_CATALOG', 'EV_IDENTITY', 'EV_PLANNING']);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from 'node:events';
import { type IncomingHttpHeaders, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CatalogApi } from '@essaim/contracts';
import { type Clock, shiftedClock } from '@essaim/kernel';
import { eventually } from '@essaim/testkit';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CatalogFixture,
  fillCatalogue,
  fixture,
  startFixture,
} from './test-support/catalog-fixture.ts';
import { bodyOf, driver } from './test-support/driver.ts';

type Schemas = CatalogApi['components']['schemas'];

/** Names that tests let stand for any address. */
const names = new Map<string, string[]>();
let aheadMinutes = 0;
const base = shiftedClock('2027-01-04T08:00:00Z');
const clock: Clock = {
  now: () => base.now().add({ minutes: aheadMinutes }),
  today: () => base.now().add({ minutes: aheadMinutes }).toZonedDateTimeISO('UTC').toPlainDate(),
};

let catalog: CatalogFixture;

beforeAll(async () => {
  catalog = await startFixture({
    isLocal: true,
    clock,
    resolve: async (host) => {
      const found = names.get(host);
      if (!found) throw new Error('ENOTFOUND');
      return found;
    },
  });
  await fillCatalogue(catalog);
});
afterAll(() => catalog?.[Symbol.asyncDispose]());

interface Message {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver that keeps what it gets and answers as it is told. */
const receiver = async () => {
  const messages: Message[] = [];
  const told = { status: 204, headers: {} as Record<string, string>, isSilent: false };
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      messages.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      if (!told.isSilent) response.writeHead(told.status, told.headers).end();
    });
  });
  const listen = async (port = 0): Promise<number> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen();
  return {
    messages,
    told,
    url: `http://127.0.0.1:${port}/essaim`,
    goDown: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
    comeBack: () => listen(port),
    [Symbol.dispose]: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const region = () => catalog.as('technical@reg-52');

const create = async (address: string, eventTypes: Schemas['EventType'][] = []) =>
  bodyOf(
    await region().POST('/webhooks', {
      body: { organisationId: catalog.network['reg-52'].id, address, eventTypes },
    }),
  );

const send = async (webhookId: string) =>
  bodyOf(await region().POST('/webhooks/{webhookId}/try', { params: { path: { webhookId } } }));

const log = async (webhookId: string): Promise<Schemas['Delivery'][]> =>
  bodyOf(
    await region().GET('/webhooks/{webhookId}/deliveries', { params: { path: { webhookId } } }),
  ).items;

const until = (webhookId: string, wanted: (delivery: Schemas['Delivery']) => boolean) =>
  eventually(async () => {
    const delivery = (await log(webhookId)).find(({ eventType }) => eventType === 'webhook.test');
    if (!delivery || !wanted(delivery)) throw new Error(JSON.stringify(delivery));
    return delivery;
  });

const attempted = (times: number) => (delivery: Schemas['Delivery']) =>
  delivery.attempts.length >= times;

const codes = (delivery: Schemas['Delivery']) =>
  delivery.attempts.map(({ status, reason }) => reason?.code ?? status);

test('a message is signed as Standard Webhooks says: another library believes it', async () => {
  using there = await receiver();
  const { webhook, secret } = await create(there.url);
  await send(webhook.id);
  const sent = await until(webhook.id, ({ state }) => state === 'delivered');
  const [message] = there.messages;
  const headers = {
    'webhook-id': String(message?.headers['webhook-id']),
    'webhook-timestamp': String(message?.headers['webhook-timestamp']),
    'webhook-signature': String(message?.headers['webhook-signature']),
  };
  const body = message?.body ?? '';
  expect(headers['webhook-id']).toBe(sent.id);
  // The library compares with the machine's clock; the message bears the service's.
  const seconds = Number(headers['webhook-timestamp']);
  const verify = (text: string, key: string) =>
    new Verifier(key).sign(sent.id, new Date(seconds * 1000), text) ===
    headers['webhook-signature'];
  expect(verify(body, secret)).toBe(true);
  expect(verify(`${body} `, secret)).toBe(false);
  expect(JSON.parse(body)).toMatchObject({ type: 'webhook.test' });

  const rotated = bodyOf(
    await region().POST('/webhooks/{webhookId}/rotate-secret', {
      params: { path: { webhookId: webhook.id } },
    }),
  );
  expect(rotated.secret).not.toBe(secret);
  await send(webhook.id);
  await eventually(async () => {
    if (there.messages.length < 2) throw new Error('nothing came');
  });
  const again = there.messages[1];
  const both = String(again?.headers['webhook-signature']).split(' ');
  const at = new Date(Number(again?.headers['webhook-timestamp']) * 1000);
  const id = String(again?.headers['webhook-id']);
  expect(both).toEqual(
    [rotated.secret, secret].map((key) => new Verifier(key).sign(id, at, again?.body ?? '')),
  );
});

test('what happens is told to those whom it concerns, and to nobody else', async () => {
  using ours = await receiver();
  using theirs = await receiver();
  const drive = driver(catalog);
  await create(ours.url, ['activation.requested']);
  bodyOf(
    await catalog.as('technical@reg-44').POST('/webhooks', {
      body: { organisationId: catalog.network['reg-44'].id, address: theirs.url },
    }),
  );
  const offer = await drive.offer('nextcloud-bocage');
  const { id } = await drive.request('coordination@dep-53', offer.id, catalog.network['dep-53'].id);
  const told = await eventually(async () => {
    const [message] = ours.messages;
    if (!message) throw new Error('nothing came');
    return JSON.parse(message.body) as { type: string; data: { id: string } };
  });
  expect(told).toMatchObject({ type: 'activation.requested', data: { id } });
  bodyOf(
    await catalog.as('technical@nat').POST('/tools/import', {
      body: {
        files: [
          {
            name: 'miniflux.publiccode.yml',
            text: fixture('tools/miniflux.publiccode.yml').replace(
              'longDescription: >',
              'longDescription: >\n        Encore.',
            ),
          },
        ],
      },
    }),
  );
  await eventually(async () => {
    if (theirs.messages.length === 0) throw new Error('nothing came');
  });
  const types = theirs.messages.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  expect(types.filter((type) => type.startsWith('activation'))).toEqual([]);
});

test('a receiver that is down for an hour gets everything once it is back', async () => {
  using there = await receiver();
  const { webhook } = await create(there.url);
  await there.goDown();
  await send(webhook.id);
  const first = await until(webhook.id, attempted(1));
  expect(codes(first)[0]).toBe('receiver-unreachable');
  aheadMinutes += 1;
  await until(webhook.id, attempted(2));
  aheadMinutes += 7;
  await until(webhook.id, attempted(3));
  aheadMinutes += 52;
  const fourth = await until(webhook.id, attempted(4));
  expect(fourth.state).toBe('pending');
  await there.comeBack();
  aheadMinutes += 150;
  const done = await until(webhook.id, ({ state }) => state === 'delivered');
  const ids = there.messages.map(({ headers }) => headers['webhook-id']);
  expect(ids.filter((id) => id === done.id)).toHaveLength(1);
});

test.each([
  ['an error of its own', 500, {}, 'receiver-status'],
  [
    'a redirect, even to a private address',
    307,
    { location: 'http://127.0.0.1:1/' },
    'receiver-redirects',
  ],
  ['nothing wanted any more', 410, {}, 'receiver-gone'],
])('%s is explained, and replayed once it is mended', async (_what, status, headers, code) => {
  using there = await receiver();
  const { webhook } = await create(there.url);
  Object.assign(there.told, { status, headers });
  await send(webhook.id);
  const refused = await until(webhook.id, attempted(1));
  expect(codes(refused)).toEqual([code]);
  expect(there.messages).toHaveLength(1);
  const found = bodyOf(
    await region().GET('/webhooks/{webhookId}', { params: { path: { webhookId: webhook.id } } }),
  );
  expect(found.failingSince).not.toBeNull();
  expect(found.state).toBe(status === 410 ? 'stopped' : 'active');
  if (status === 410) {
    const path = { webhookId: webhook.id };
    const early = await region().POST('/webhooks/{webhookId}/replay-failed', { params: { path } });
    expect(early.error?.code).toBe('webhook-not-active');
    bodyOf(
      await region().PATCH('/webhooks/{webhookId}', {
        params: { path, header: { 'If-Match': `"${found.version}"` } },
        body: { state: 'active' },
      }),
    );
    there.told.status = 200;
    const counted = await region().POST('/webhooks/{webhookId}/replay-failed', {
      params: { path },
    });
    expect(bodyOf(counted).replayed).toBe(1);
  } else {
    there.told.status = 200;
    bodyOf(
      await region().POST('/webhooks/{webhookId}/deliveries/{deliveryId}/replay', {
        params: { path: { webhookId: webhook.id, deliveryId: refused.id } },
      }),
    );
  }
  const done = await until(webhook.id, ({ state }) => state === 'delivered');
  expect(done.id).toBe(refused.id);
  expect(there.messages.map((one) => one.headers['webhook-id'])).toEqual([done.id, done.id]);
});

test('a slow receiver is given up on and does not hold up another', async () => {
  using slow = await receiver();
  using quick = await receiver();
  slow.told.isSilent = true;
  const held = await create(slow.url);
  const free = await create(quick.url);
  for (let n = 0; n < 3; n += 1) await send(held.webhook.id);
  await send(free.webhook.id);
  await until(free.webhook.id, ({ state }) => state === 'delivered');
  await eventually(async () => {
    const given = (await log(held.webhook.id)).filter((one) => one.attempts.length > 0);
    if (given.length < 3) throw new Error(`${given.length} attempts`);
    expect(given.flatMap(codes)).toEqual(given.map(() => 'receiver-silent'));
  });
});

test('in production a private address is refused, also one that a name leads to later', async () => {
  await using strict = await startFixture({
    resolve: async (host) => names.get(host) ?? Promise.reject(new Error('ENOTFOUND')),
  });
  const nation = strict.as('technical@nat');
  const make = (address: string) =>
    nation.POST('/webhooks', { body: { organisationId: strict.network.nat.id, address } });
  names.set('inside.example', ['10.0.0.7']);
  names.set('moving.example', ['192.0.43.8']);
  const refused = [
    ['http://moving.example/', 'webhook-address-invalid'],
    ['https://127.0.0.1/', 'webhook-address-private'],
    ['https://[::1]/', 'webhook-address-private'],
    ['https://169.254.169.254/latest/meta-data', 'webhook-address-private'],
    ['https://inside.example/', 'webhook-address-private'],
    ['https://nowhere.example/', 'webhook-address-unknown'],
    ['https://user:word@moving.example/', 'webhook-address-invalid'],
    ['gopher://moving.example/', 'webhook-address-invalid'],
  ] as const;
  for (const [address, code] of refused) {
    expect((await make(address)).error?.code).toBe(code);
  }
  const { webhook } = bodyOf(await make('https://moving.example/'));
  names.set('moving.example', ['127.0.0.1']);
  const path = { webhookId: webhook.id };
  bodyOf(await nation.POST('/webhooks/{webhookId}/try', { params: { path } }));
  await eventually(async () => {
    const answer = await nation.GET('/webhooks/{webhookId}/deliveries', { params: { path } });
    const [delivery] = bodyOf(answer).items;
    expect(delivery && codes(delivery)).toEqual(['receiver-private']);
  });
});

test('nothing secret is kept in the clear or shown again', async () => {
  using there = await receiver();
  const { webhook, secret } = await create(there.url);
  const shown = JSON.stringify([
    await region().GET('/webhooks/{webhookId}', { params: { path: { webhookId: webhook.id } } }),
    await log(webhook.id),
    await catalog.as('technical@reg-52').GET('/journal', {
      params: { query: { organisationId: catalog.network['reg-52'].id } },
    }),
  ]);
  expect(shown).not.toContain(secret.slice('whsec_'.length));
});

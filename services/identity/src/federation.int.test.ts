// SPDX-License-Identifier: AGPL-3.0-or-later
import { resolveTrustChains } from '@openid-federation/core';
import { type TestNetwork, startOrigin } from '@essaim/testkit';
import { newId } from '@essaim/kernel';
import { compactVerify, createLocalJWKSet, decodeJwt, importJWK, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';
import { answersAbout, clientRequest } from './test-support/tool-commands.ts';

const PUBLIC = 'https://identite.reseau.example';
const BASE = `${PUBLIC}/federation`;
const REGION = `${BASE}/organisations/reg-52`;
const HOSTER = `${BASE}/organisations/heb-bocage`;

let identity: TestIdentity;
let network: TestNetwork;
let tool: string;

/** The way of a third party: it knows the public addresses only. */
const away = (address: string, init?: RequestInit): Promise<Response> =>
  fetch(address.replace(PUBLIC, identity.url), init);

const read = async (address: string): Promise<string> => {
  const response = await away(address);
  expect(response.status).toBe(200);
  return response.text();
};

const refusal = async (address: string, init?: RequestInit) => {
  const response = await away(address, init);
  return [response.status, ((await response.json()) as { error: string }).error];
};

beforeAll(async () => {
  identity = await startTestIdentity({ publicUrl: PUBLIC });
  ({ network } = await seedNetwork(identity.db));
  await identity.db
    .updateTable('organisation')
    .set({
      hoster: JSON.stringify({ website: 'https://bocage.example', conformityDate: '2026-01-01' }),
    })
    .where('key', '=', 'heb-bocage')
    .execute();
  await using catalog = await startOrigin('catalog', identity.namespace, [
    'identity.ensure-client',
  ]);
  const instanceId = newId();
  const data = clientRequest(instanceId, network['heb-bocage'].id, { name: 'Nuage' });
  await catalog.send({ name: 'identity.ensure-client', data });
  await answersAbout(identity.db, 'client.ready', instanceId);
  const { client_id: clientId } = await identity.db
    .selectFrom('client')
    .select('client_id')
    .executeTakeFirstOrThrow();
  tool = `${BASE}/tools/${clientId}`;
});

afterAll(() => identity[Symbol.asyncDispose]());

describe('a third party that knows the network’s key alone', () => {
  // The library knows the network's public address alone; it leads to the service of this test.
  beforeAll(() => {
    const plain = globalThis.fetch;
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) =>
      plain(typeof input === 'string' ? input.replace(PUBLIC, identity.url) : input, init),
    );
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });
  const chainsOf = (entityId: string) =>
    resolveTrustChains({
      entityId,
      trustAnchorEntityIds: [BASE],
      verifyJwtCallback: async ({ jwk, jwt }) => {
        const { kty, crv, x, y } = jwk as Record<string, string>;
        await compactVerify(jwt, await importJWK({ kty, crv, x, y } as never, 'ES256'));
        return true;
      },
    });

  test('finds the chain from a tool over its hoster to the network', async () => {
    const [found] = await chainsOf(tool);
    expect(found?.chain.map(({ iss, sub }) => [iss, sub])).toEqual([
      [HOSTER, tool],
      [BASE, HOSTER],
      [BASE, BASE],
    ]);
    expect(found?.rawLeafEntityConfiguration).toMatchObject({ iss: tool, sub: tool });
    expect(found?.resolvedLeafMetadata?.openid_relying_party).toMatchObject({
      client_name: 'Nuage',
    });
  });

  test('finds the chain of a region, and that of one of its departments', async () => {
    expect(await chainsOf(REGION)).toHaveLength(1);
    const [department] = await chainsOf(`${BASE}/organisations/dep-53`);
    expect(department?.chain.map(({ iss }) => iss)).toContain(REGION);
  });

  test('reads trust marks, verifies them by the network’s key, and asks whether they hold', async () => {
    const anchor = decodeJwt(await read(`${BASE}/.well-known/openid-federation`));
    const keys = createLocalJWKSet(anchor['jwks'] as JSONWebKeySet);
    const hoster = decodeJwt(await read(`${HOSTER}/.well-known/openid-federation`));
    const marks = hoster['trust_marks'] as { trust_mark_type: string; trust_mark: string }[];
    expect(marks.map(({ trust_mark_type: type }) => type)).toEqual([
      `${BASE}/trust-marks/member`,
      `${BASE}/trust-marks/chatons-host`,
    ]);
    for (const { trust_mark: mark } of marks) {
      const { payload } = await jwtVerify(mark, keys, { issuer: BASE, typ: 'trust-mark+jwt' });
      expect(payload.sub).toBe(HOSTER);
    }
    const status = async (mark: string) => {
      const response = await away(`${BASE}/trust-mark-status`, {
        method: 'POST',
        body: new URLSearchParams({ trust_mark: mark }),
      });
      const { payload } = await jwtVerify(await response.text(), keys, {
        typ: 'trust-mark-status-response+jwt',
      });
      return payload['status'];
    };
    const [member = { trust_mark: '' }] = marks;
    expect(await status(member.trust_mark)).toBe('active');
    expect(await status(`${member.trust_mark.slice(0, -4)}AAAA`)).toBe('invalid');
    await identity.db
      .updateTable('organisation')
      .set({ status: 'left' })
      .where('key', '=', 'heb-bocage')
      .execute();
    expect(await status(member.trust_mark)).toBe('revoked');
    expect(await refusal(`${HOSTER}/.well-known/openid-federation`)).toEqual([404, 'not_found']);
    await identity.db
      .updateTable('organisation')
      .set({ status: 'member' })
      .where('key', '=', 'heb-bocage')
      .execute();
  });
});

test('each superior lists its own, and states nothing of others', async () => {
  const list = async (of: string) => JSON.parse(await read(`${of}/list`)) as string[];
  expect(await list(BASE)).toEqual(
    ['heb-bocage', 'heb-rhin', 'reg-44', 'reg-52'].map((key) => `${BASE}/organisations/${key}`),
  );
  expect(await list(HOSTER)).toEqual([tool]);
  expect(await list(REGION)).toContain(`${BASE}/organisations/dep-53`);
  const foreign = `${REGION}/fetch?sub=${encodeURIComponent(HOSTER)}`;
  expect(await refusal(foreign)).toEqual([404, 'not_found']);
  const marked = `${BASE}/trust-mark-list?trust_mark_type=${encodeURIComponent(`${BASE}/trust-marks/chatons-host`)}`;
  expect(JSON.parse(await read(marked))).toEqual([HOSTER]);
});

test('a key stays the same, for all who ask at once and after a restart', async () => {
  const address = `${BASE}/organisations/dep-72/.well-known/openid-federation`;
  const kids = async () =>
    (decodeJwt(await read(address))['jwks'] as { keys: { kid: string }[] }).keys.map(
      ({ kid }) => kid,
    );
  const first = await Promise.all([kids(), kids(), kids()]);
  await identity.stop();
  await identity.start();
  await identity.ready();
  expect(new Set([...first.flat(), ...(await kids())]).size).toBe(1);
});

test.each([
  ['an entity that is not there', '/organisations/reg-99/.well-known/openid-federation', 404],
  ['an association', '/organisations/53-00013/.well-known/openid-federation', 404],
  ['no subject', '/fetch', 400],
  ['a subject elsewhere', '/fetch?sub=https%3A%2F%2Felsewhere.example', 404],
  ['a subject that is no text', `/fetch?sub=${encodeURIComponent(`${BASE}/tools/%00`)}`, 404],
  ['a subject with a broken escape', `/fetch?sub=${encodeURIComponent(`${BASE}/tools/%ff`)}`, 404],
  ['a NUL', '/organisations/%00/list', 404],
  ['a list that is filtered', '/list?entity_type=openid_provider', 400],
  ['a mark that nobody gives', '/trust-mark-list?trust_mark_type=x', 404],
  [
    'a mark that the entity does not have',
    `/trust-mark?trust_mark_type=${encodeURIComponent(`${BASE}/trust-marks/chatons-host`)}&sub=${encodeURIComponent(REGION)}`,
    404,
  ],
  ['an address that leads nowhere', '/nowhere', 404],
  ['a broken escape', '/organisations/%ff/.well-known/openid-federation', 400],
])('%s is refused in the words of the specification', async (_what, path, status) => {
  const response = await away(`${BASE}${path}`);
  expect(response.status).toBe(status);
});

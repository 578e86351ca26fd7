// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BrowserPage, plainBrowser, totpCode } from '@essaim/testkit';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consoleClient } from './test-support/console-client.ts';
import { type KeycloakPeer, keycloakPeer } from './test-support/peers/keycloak-realm.ts';
import { providerTests } from './test-support/provider-tests.ts';
import { reusableCodes } from './test-support/reusable-codes.ts';
import { seedNetwork } from './test-support/seed-network.ts';
import { CONSOLE_URL, type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

const LEVEL_2 = {
  claims: JSON.stringify({ id_token: { acr: { essential: true, values: ['2'] } } }),
};
const HINT = { kc_idp_hint: 'reg-52' };

type Browser = ReturnType<typeof plainBrowser>;

let identity: TestIdentity;
let peer: KeycloakPeer;
let key: Buffer;

const atPeer = (browser: Browser, page: BrowserPage) =>
  browser.submit(page, { username: 'nora', password: peer.password });

const newBrowser = () => plainBrowser([CONSOLE_URL]);

const acrOf = async (client: ReturnType<typeof consoleClient>, page: BrowserPage) =>
  decodeJwt(await client.token(page))['acr'];

beforeAll(async () => {
  identity = await startTestIdentity();
  const { network, people } = await seedNetwork(identity.db);
  const tests = providerTests(identity, network, people);
  peer = await keycloakPeer();
  await peer.addPerson('nora');
  const { alias, redirectUris } = await tests.handover();
  const client = { clientId: 'essaim', clientSecret: 'secret of a region, 52' };
  await peer.registerOidc({ id: client.clientId, secret: client.clientSecret, redirectUris });
  const { id } = await tests.create({ kind: 'oidc', alias, address: peer.discovery, ...client });
  await tests.trial(id, atPeer);
  await tests.enable(id);
  await reusableCodes(identity.realm.name);
}, 120_000);

afterAll(async () => {
  await peer[Symbol.asyncDispose]();
  await identity[Symbol.asyncDispose]();
});

test('who comes through a provider sets a second factor up without a password of ours', async () => {
  const browser = newBrowser();
  const client = consoleClient(identity);
  const back = await atPeer(browser, await browser.open(client.address(HINT)));
  expect(await acrOf(client, back)).toBe('1');

  const setUp = await browser.open(client.address(LEVEL_2));
  expect(setUp.html).not.toContain('name="password"');
  const secret = /name="totpSecret" value="([^"]+)"/.exec(setUp.html)?.[1] ?? '';
  key = Buffer.from(secret);
  const done = await browser.submit(setUp, {
    totp: totpCode(key),
    totpSecret: secret,
    userLabel: 'téléphone',
  });
  expect(await acrOf(client, done)).toBe('2');
});

test('with a live session the second factor is asked for alone', async () => {
  const browser = newBrowser();
  const client = consoleClient(identity);
  const back = await atPeer(browser, await browser.open(client.address(HINT)));
  expect(await acrOf(client, back)).toBe('1');
  const asked = await browser.open(client.address(LEVEL_2));
  expect(asked.html).toContain('name="otp"');
  expect(asked.html).not.toContain('name="password"');
  const done = await browser.submit(asked, { otp: totpCode(key) });
  expect(await acrOf(client, done)).toBe('2');
  const again = await browser.open(client.address(LEVEL_2));
  expect(await acrOf(client, again)).toBe('2');
});

test('without a session the provider comes first, then the second factor; a wrong code gives nothing', async () => {
  const client = consoleClient(identity);
  const asked = async (browser: Browser) =>
    atPeer(browser, await browser.open(client.address({ ...LEVEL_2, ...HINT })));
  const browser = newBrowser();
  const right = await browser.submit(await asked(browser), { otp: totpCode(key) });
  expect(await acrOf(client, right)).toBe('2');

  const stranger = newBrowser();
  const wrong = await stranger.submit(await asked(stranger), { otp: '000000' });
  expect(wrong.url.href).toMatch(identity.realm.issuer);
  expect(wrong.html).toContain('name="otp"');
});

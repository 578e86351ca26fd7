// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import {
  type BrowserPage,
  type Persona,
  type TestNetwork,
  eventually,
  keycloakAdmin,
  plainBrowser,
} from '@essaim/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Peer, startPeer } from './test-support/peers/start-peer.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { signInAtOidcProvider } from './test-support/sign-in-at-peer.ts';
import { CONSOLE_URL, type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

const CLIENT = { clientId: 'essaim', clientSecret: 'secret of a region, 52' };

let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];
let peer: Peer;

const region = () => identity.as(persona(people, 'coordination@reg-52'));

const discovery = (url: string): string => `${url}/.well-known/openid-configuration`;

/** The realm's own client of the console, as a browser begins a sign-in there. */
const signInAddress = (hint: string): string =>
  `${identity.realm.issuer}/protocol/openid-connect/auth?${new URLSearchParams({
    client_id: 'essaim-console',
    redirect_uri: `${CONSOLE_URL}/auth/callback`,
    response_type: 'code',
    scope: 'openid',
    state: 'abc',
    kc_idp_hint: hint,
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  }).toString()}`;

const draft = async (address: string, organisation: keyof TestNetwork = 'reg-52') => {
  const organisationId = network[organisation].id;
  const { alias, redirectUris } = await unwrap(
    region().GET('/identity-providers/handover', { params: { query: { organisationId } } }),
  );
  return {
    organisationId,
    alias,
    redirectUris,
    kind: 'oidc',
    name: 'Comptes',
    address,
    ...CLIENT,
  } as const;
};

/** A test sign-in: the browser goes to the provider and comes back to the console's page. */
const trial = async (
  providerId: string,
  signIn: (browser: ReturnType<typeof plainBrowser>, page: BrowserPage) => Promise<BrowserPage>,
) => {
  const { address } = await unwrap(
    region().POST('/identity-providers/{providerId}/trials', { params: { path: { providerId } } }),
  );
  const browser = plainBrowser([CONSOLE_URL]);
  const { url, form } = await signIn(browser, await browser.open(address));
  const { state = '', code, iss, error } = Object.fromEntries(url.searchParams);
  const samlResponse = form?.get('SAMLResponse') ?? undefined;
  return unwrap(
    region().POST('/provider-trials/finish', {
      body: {
        state: form?.get('RelayState') ?? state,
        ...(code !== undefined && { code }),
        ...(iss !== undefined && { iss }),
        ...(error !== undefined && { error }),
        ...(samlResponse !== undefined && { samlResponse }),
      },
    }),
  );
};

const enable = (providerId: string) =>
  unwrap(
    region().POST('/identity-providers/{providerId}/enable', { params: { path: { providerId } } }),
  );

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
  peer = await startPeer('node-oidc-provider.ts', CLIENT);
});

afterAll(async () => {
  await peer[Symbol.asyncDispose]();
  await identity[Symbol.asyncDispose]();
});

describe('a provider made with oidc-provider', () => {
  let id: string;

  test('is told, point by point, before it knows our return addresses', async () => {
    const { redirectUris: _uris, ...body } = await draft(discovery(peer.url));
    const check = await unwrap(region().POST('/identity-providers/check', { body }));
    expect(check.points.filter(({ outcome }) => outcome === 'failed')).toMatchObject([
      { code: 'provider-redirect-refused' },
      { code: 'provider-redirect-refused' },
    ]);
  });

  test('is checked, tested by a sign-in, and put into service', async () => {
    const { redirectUris, ...body } = await draft(discovery(peer.url));
    await peer.tell({ redirectUris });
    const made = await unwrap(region().POST('/identity-providers', { body }));
    id = made.id;
    expect(made.check).toMatchObject({ outcome: 'passed' });
    expect(made).toMatchObject({ state: 'draft', alias: 'reg-52' });

    const tested = await trial(id, (browser, page) =>
      signInAtOidcProvider(browser, page, 'dominique'),
    );
    expect(tested.trial?.points.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(tested).toMatchObject({
      state: 'tested',
      trial: { account: { subject: 'dominique', email: 'dominique@region.example' } },
    });
    expect(await enable(id)).toMatchObject({ state: 'enabled', isApplied: true });
  });

  test('makes a person without a mandate of whoever signs in', async () => {
    const browser = plainBrowser([CONSOLE_URL]);
    const page = await signInAtOidcProvider(
      browser,
      await browser.open(signInAddress('reg-52')),
      'dominique',
    );
    expect(page.url.searchParams.get('code')).not.toBeNull();
    await eventually(async () => {
      const [account] = (await keycloakAdmin(
        'GET',
        `/${identity.realm.name}/users?email=dominique@region.example&exact=true`,
      )) as { username: string; attributes?: Record<string, string[]> }[];
      expect(account?.attributes?.['essaim_uid']?.[0]).toMatch(/^e[a-z2-7]{25}$/);
      expect(account?.username).toBe('reg-52.dominique');
    });
  });

  test('is the same when it is reconciled again', async () => {
    const plan = await unwrap(
      identity.as(persona(people, 'technical@nat')).GET('/reconcile/plan', {}),
    );
    expect(plan.changes).toEqual([]);
  });
});

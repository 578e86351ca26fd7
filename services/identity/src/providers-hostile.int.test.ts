// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Persona, eventually, keycloakAdmin, plainBrowser } from '@essaim/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '@essaim/api-client';
import { type Peer, startPeer } from './test-support/peers/start-peer.ts';
import { faults, providerTests } from './test-support/provider-tests.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { CONSOLE_URL, type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

const CLIENT = { clientId: 'essaim', clientSecret: 'secret of a region, 52' };
const PASSWORD = 'rivage-tilleul-53';

let identity: TestIdentity;
let people: Persona[];
let peer: Peer;
let tests: ReturnType<typeof providerTests>;
let id: string;

const asIs = (
  _browser: unknown,
  page: Awaited<ReturnType<ReturnType<typeof plainBrowser>['open']>>,
) => Promise.resolve(page);

/** Somebody comes through the provider: what the browser shows in the end. */
const signIn = async (browser = plainBrowser([CONSOLE_URL])) => {
  const page = await browser.open(tests.signInAddress('reg-52'));
  const isIn = page.url.href.startsWith(CONSOLE_URL);
  return { browser, page, code: isIn ? page.url.searchParams.get('code') : null };
};

const everyAccount = async () => (await tests.accounts('max=100')).length;

beforeAll(async () => {
  identity = await startTestIdentity();
  const seeded = await seedNetwork(identity.db);
  ({ people } = seeded);
  tests = providerTests(identity, seeded.network, people);
  peer = await startPeer('hostile-provider.ts', CLIENT);
  ({ id } = await tests.create({
    kind: 'oidc',
    alias: 'reg-52',
    address: `${peer.url}/.well-known/openid-configuration`,
    ...CLIENT,
  }));
  expect(faults((await tests.trial(id, asIs)).trial)).toEqual([]);
  await tests.enable(id);
});

afterAll(async () => {
  await peer[Symbol.asyncDispose]();
  await identity[Symbol.asyncDispose]();
});

describe('what the settings’ test refuses', () => {
  test.each([
    ['discovery-of-another', 'provider-issuer-differs'],
    ['keys-elsewhere', 'provider-keys-elsewhere'],
    ['redirecting-keys', 'provider-keys-redirect'],
    ['page', 'provider-page-given'],
  ])('%s', async (mode, code) => {
    await peer.tell({ mode });
    const { check, state } = await tests.recheck(id);
    expect(faults(check)).toEqual([code]);
    expect(check.points.at(-1)?.detail.length).toBeGreaterThan(40);
    expect(state).toBe('enabled');
  });

  test('the issuer in place of the discovery address', async () => {
    await peer.tell({});
    const made = await tests.create({
      kind: 'oidc',
      alias: 'reg-52-2',
      address: peer.url,
      ...CLIENT,
    });
    expect(faults(made.check)).toEqual(['provider-issuer-given']);
  });
});

describe('a token that lies', () => {
  test.each([
    ['issuer', 'provider-trial-issuer'],
    ['unsigned', 'provider-trial-unsigned'],
    ['foreign-key', 'provider-trial-signature'],
    ['expired', 'provider-trial-expired'],
    ['audience', 'provider-trial-audience'],
    ['no-nonce', 'provider-trial-nonce-missing'],
    ['other-nonce', 'provider-trial-nonce-wrong'],
    ['silent', 'provider-trial-token-silent'],
  ])('%s: nobody gets in, and the operator reads why', async (mode, code) => {
    const before = await everyAccount();
    await peer.tell({ mode });
    const { trial } = await tests.trial(id, asIs);
    expect(faults(trial)).toEqual([code]);
    expect(trial?.claims).toEqual([]);
    const { page, code: entry } = await signIn();
    expect(entry).toBeNull();
    expect(page.url.href).toMatch(identity.realm.issuer);
    expect(await everyAccount()).toBe(before);
  });

  test.each([
    ['no-expiry', 'provider-trial-expiry-missing'],
    ['return-of-another', 'provider-trial-iss-wrong'],
  ])('%s: not fit for service, for Keycloak alone would take it', async (mode, code) => {
    await peer.tell({ mode });
    expect(faults((await tests.trial(id, asIs)).trial)).toEqual([code]);
  });
});

describe('a lie about who somebody is', () => {
  const administrator = () => persona(people, 'coordination@nat');
  let accountId: string;

  beforeAll(async () => {
    const { personId } = administrator();
    await identity.db
      .updateTable('person')
      .set({ email: 'direction@reseau.example' })
      .where('id', '=', personId)
      .execute();
    await unwrap(tests.as('coordination@nat').PATCH('/me', { body: { language: 'en' } }));
    accountId = await eventually(async () => {
      const [account] = await tests.accounts('email=direction@reseau.example&exact=true');
      if (!account) throw new Error('the account is not there yet');
      return account.id;
    });
    await keycloakAdmin('PUT', `/${identity.realm.name}/users/${accountId}/reset-password`, {
      type: 'password',
      value: PASSWORD,
      temporary: false,
    });
  });

  test('an administrator’s verified address links nothing, and gives nothing away', async () => {
    await peer.tell({ subject: 'thief', claims: { email: 'direction@reseau.example' } });
    const { browser, page, code } = await signIn();
    expect(code).toBeNull();
    expect(await tests.links(accountId)).toEqual([]);

    const form = await browser.submit(page, { submitAction: 'linkAccount' });
    expect(form.html).toContain('name="password"');
    const refused = await browser.submit(form, {
      username: 'coordination.nat',
      password: 'a guess that is wrong',
    });
    expect(refused.url.searchParams.get('code')).toBeNull();
    expect(await tests.links(accountId)).toEqual([]);
  });

  test('the one who holds the account links it, by its password', async () => {
    await peer.tell({ subject: 'direction', claims: { email: 'direction@reseau.example' } });
    const { browser, page } = await signIn();
    const form = await browser.submit(page, { submitAction: 'linkAccount' });
    const landed = await browser.submit(form, {
      username: 'coordination.nat',
      password: PASSWORD,
    });
    expect(landed.url.searchParams.get('code')).not.toBeNull();
    expect(await tests.links(accountId)).toMatchObject([{ userId: 'direction' }]);
  });

  test('a changed subject is a stranger, not the person with that address', async () => {
    await peer.tell({ subject: 'direction-2', claims: { email: 'direction@reseau.example' } });
    expect((await signIn()).code).toBeNull();
    expect(await tests.links(accountId)).toMatchObject([{ userId: 'direction' }]);

    await peer.tell({ subject: 'first', claims: { email: 'essai@hostile.example' } });
    await tests.trial(id, asIs);
    await peer.tell({ subject: 'second', claims: { email: 'essai@hostile.example' } });
    expect(faults((await tests.trial(id, asIs)).trial)).toEqual(['provider-trial-subject-changed']);
  });

  test('claims that name roles, groups or an essaim_uid give nothing', async () => {
    const { uid } = administrator();
    const claims = {
      essaim_uid: uid,
      mandate_version: 9,
      roles: ['realm-admin'],
      groups: ['/essaim-access'],
      realm_access: { roles: ['admin'] },
    };
    await peer.tell({ subject: 'climber', claims });
    const { trial } = await tests.trial(id, asIs);
    expect(trial?.points).toContainEqual(
      expect.objectContaining({ code: 'provider-trial-ignored', outcome: 'warning' }),
    );
    expect((await signIn()).code).not.toBeNull();
    const account = await eventually(async () => {
      const [found] = await tests.accounts('email=climber@hostile.example&exact=true');
      expect(found?.attributes?.['essaim_uid']?.[0]).toMatch(/^e[a-z2-7]{25}$/);
      return found;
    });
    expect(account?.attributes?.['essaim_uid']).not.toEqual([uid]);
    expect(account?.attributes?.['mandate_version']).toEqual(['0']);
    const roles = (await keycloakAdmin(
      'GET',
      `/${identity.realm.name}/users/${account?.id}/role-mappings`,
    )) as { clientMappings?: unknown; realmMappings?: { name: string }[] };
    expect(roles.clientMappings).toBeUndefined();
    expect(roles.realmMappings?.map(({ name }) => name)).toEqual([
      `default-roles-${identity.realm.name}`,
    ]);
  });
});

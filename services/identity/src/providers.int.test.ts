// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { eventually, keycloakAdmin, plainBrowser } from '@essaim/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Peer, startPeer } from './test-support/peers/start-peer.ts';
import { faults, providerTests } from './test-support/provider-tests.ts';
import { seedNetwork } from './test-support/seed-network.ts';
import { signInAtOidcProvider } from './test-support/sign-in-at-peer.ts';
import { CONSOLE_URL, type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

const CLIENT = { clientId: 'essaim', clientSecret: 'secret of a region, 52' };

let identity: TestIdentity;
let peer: Peer;
let tests: ReturnType<typeof providerTests>;

beforeAll(async () => {
  identity = await startTestIdentity();
  const { network, people } = await seedNetwork(identity.db);
  tests = providerTests(identity, network, people);
  peer = await startPeer('node-oidc-provider.ts', CLIENT);
});

afterAll(async () => {
  await peer[Symbol.asyncDispose]();
  await identity[Symbol.asyncDispose]();
});

describe('a provider made with oidc-provider', () => {
  const settings = () => ({
    kind: 'oidc' as const,
    alias: 'reg-52',
    address: `${peer.url}/.well-known/openid-configuration`,
    ...CLIENT,
  });
  let id: string;

  test('is told, point by point, before it knows our return addresses', async () => {
    const made = await tests.create(settings());
    id = made.id;
    expect(faults(made.check)).toEqual(['provider-redirect-refused', 'provider-redirect-refused']);
  });

  test('is checked, tested by a sign-in, and put into service', async () => {
    const { handover } = await tests.get(id);
    await peer.tell({ redirectUris: handover.redirectUris });
    expect(await tests.recheck(id)).toMatchObject({
      state: 'draft',
      check: { outcome: 'passed' },
    });

    const tested = await tests.trial(id, (browser, page) =>
      signInAtOidcProvider(browser, page, 'dominique'),
    );
    expect(faults(tested.trial)).toEqual([]);
    expect(tested).toMatchObject({
      state: 'tested',
      trial: { account: { subject: 'dominique', email: 'dominique@region.example' } },
    });
    expect(await tests.enable(id)).toMatchObject({ state: 'enabled', isApplied: true });
  });

  test('what it publishes anew is taken over once a second person approves it', async () => {
    const logout = async () => {
      const { contract } = await identity.db
        .selectFrom('identity_provider')
        .select('contract')
        .where('id', '=', id as never)
        .executeTakeFirstOrThrow();
      return contract?.kind === 'oidc' ? contract.endSessionEndpoint : null;
    };
    const published = await logout();
    expect((await tests.recheck(id)).approval).toBeNull();
    await identity.db
      .updateTable('identity_provider')
      .set({
        contract: sql`jsonb_set(contract, '{endSessionEndpoint}', '"http://localhost:1/old"')`,
      })
      .where('id', '=', id as never)
      .execute();
    const { approval, state } = await tests.recheck(id);
    expect([state, approval?.action]).toEqual(['enabled', 'renew-provider']);
    expect(await logout()).toBe('http://localhost:1/old');
    await tests.grant(String(approval?.id));
    expect(await logout()).toBe(published);
    expect(await tests.get(id)).toMatchObject({
      state: 'enabled',
      isApplied: true,
      approval: null,
    });
  });

  test('makes a person without a mandate of whoever signs in', async () => {
    const browser = plainBrowser([CONSOLE_URL]);
    const first = await browser.open(tests.signInAddress('reg-52'));
    const page = await signInAtOidcProvider(browser, first, 'dominique');
    expect(page.url.searchParams.get('code')).not.toBeNull();
    await eventually(async () => {
      const [account] = await tests.accounts('email=dominique@region.example&exact=true');
      expect(account?.attributes?.['essaim_uid']?.[0]).toMatch(/^e[a-z2-7]{25}$/);
      expect(account?.username).toBe('reg-52.dominique');
    });
  });

  test('whoever proves the address gets the account alone', async () => {
    const [account] = await tests.accounts('email=dominique@region.example&exact=true');
    const id = String(account?.id);
    expect(await tests.links(id)).toMatchObject([{ userId: 'dominique' }]);
    await keycloakAdmin('PUT', `/${identity.realm.name}/users/${id}`, {
      ...account,
      emailVerified: true,
    });
    const browser = plainBrowser([CONSOLE_URL]);
    const first = await browser.open(tests.signInAddress('reg-52'));
    await signInAtOidcProvider(browser, first, 'dominique');
    await eventually(async () => expect(await tests.links(id)).toEqual([]));
  });

  test('is the same when it is reconciled again', async () => {
    const plan = await unwrap(tests.as('technical@nat').GET('/reconcile/plan', {}));
    expect(plan.changes).toEqual([]);
  });
});

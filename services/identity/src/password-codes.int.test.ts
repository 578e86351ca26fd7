// SPDX-License-Identifier: AGPL-3.0-or-later
import { createIdentityClient, unwrap } from '@essaim/api-client';
import {
  type Persona,
  type PersonaName,
  type TestNetwork,
  eventually,
  keycloakAdmin,
  plainBrowser,
} from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { CONSOLE_URL, type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];

const PASSWORD = 'une longue phrase 53';
const WITHOUT_ADDRESS: PersonaName[] = ['member@dep-53', 'board@dep-53', 'liaison@dep-53'];

const code = (answer: { error?: unknown }) => (answer.error as { code: string } | undefined)?.code;
const as = (name: PersonaName) => identity.as(persona(people, name));
const idOf = (name: PersonaName) => persona(people, name).personId;

const print = (by: PersonaName, of: PersonaName, at: keyof TestNetwork = 'dep-53') =>
  as(by).POST('/people/{personId}/password-code', {
    params: { path: { personId: idOf(of) } },
    body: { organisationId: network[at].id },
  });

/** Somebody who is not signed in. */
const redeem = (typed: string) =>
  createIdentityClient({ baseUrl: identity.url, token: async () => '' }).POST(
    '/printed-codes/redeem',
    { body: { code: typed } },
  );

const keycloakIdOf = (name: PersonaName): Promise<string> =>
  eventually(async () => {
    const row = await identity.db
      .selectFrom('person')
      .select('keycloak_id')
      .where('id', '=', idOf(name))
      .executeTakeFirstOrThrow();
    if (row.keycloak_id === null) throw new Error('no account yet');
    return row.keycloak_id;
  });

const tokens = async (form: Record<string, string>) => {
  const response = await fetch(`${identity.realm.issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: 'essaim-local',
      client_secret: identity.config.realm.localClientSecret ?? '',
      ...form,
    }),
  });
  return (await response.json()) as { access_token: string; refresh_token: string; error?: string };
};

const meWith = async (token: string) =>
  (await createIdentityClient({ baseUrl: identity.url, token: () => token }).GET('/me')).response
    .status;

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
  await identity.db
    .updateTable('person')
    .set({ email: null })
    .where('id', 'in', WITHOUT_ADDRESS.map(idOf))
    .execute();
  for (const name of WITHOUT_ADDRESS) {
    await unwrap(as(name).PATCH('/me', { body: { language: 'en' } }));
    const id = await keycloakIdOf(name);
    await keycloakAdmin('PUT', `/${identity.realm.name}/users/${id}/reset-password`, {
      type: 'password',
      value: PASSWORD,
      temporary: false,
    });
  }
});

afterAll(() => identity[Symbol.asyncDispose]());

test('a code on paper, once: the sessions end, and the person chooses another password', async () => {
  const before = await tokens({
    grant_type: 'password',
    scope: 'openid',
    username: 'member.dep.53',
    password: PASSWORD,
  });
  expect(await meWith(before.access_token)).toBe(200);
  const printed = await unwrap(print('coordination@dep-53', 'member@dep-53'));
  expect(printed).toMatchObject({
    username: 'member.dep.53',
    address: `${CONSOLE_URL}/code`,
    organisation: { key: 'dep-53' },
  });
  const kept = await identity.db.selectFrom('password_code').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain(printed.code.slice(5).replace('-', ''));

  const redeemed = await unwrap(redeem(printed.code.toLowerCase().replaceAll('-', ' ')));
  expect(redeemed).toEqual({
    kind: 'password',
    givenName: 'Alix',
    username: 'member.dep.53',
    provisionalPassword: expect.stringMatching(/^[\da-z-]{19}$/),
  });
  expect(await meWith(before.access_token)).toBe(401);
  const refreshed = await tokens({
    grant_type: 'refresh_token',
    refresh_token: before.refresh_token,
  });
  expect(refreshed.error).toBe('invalid_grant');
  expect(code(await redeem(printed.code))).toBe('password-code-over');

  const callback = `${CONSOLE_URL}/auth/callback`;
  const browser = plainBrowser([callback]);
  const query = new URLSearchParams({
    client_id: 'essaim-console',
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
  });
  const endpoint = `${identity.realm.issuer}/protocol/openid-connect/auth?${query.toString()}`;
  const { username, provisionalPassword } = redeemed;
  const choose = await browser.submit(await browser.open(endpoint), {
    username,
    password: provisionalPassword,
  });
  expect(choose.html).toContain('password-new');
  const own = `${PASSWORD} bis`;
  const done = await browser.submit(choose, { 'password-new': own, 'password-confirm': own });
  expect(done.url.searchParams.get('code')).not.toBeNull();

  const journal = await unwrap(
    as('coordination@dep-53').GET('/journal', {
      params: { query: { resourceId: idOf('member@dep-53') } },
    }),
  );
  const actions = journal.items.map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['printPasswordCode', 'redeemPasswordCode']));
  for (const secret of [printed.code, printed.code.slice(5), provisionalPassword]) {
    expect(JSON.stringify(journal)).not.toContain(secret);
  }
});

test('printing again makes the code before worth nothing; five wrong ones block it', async () => {
  const first = await unwrap(print('coordination@dep-53', 'member@dep-53'));
  const second = await unwrap(print('coordination@dep-53', 'member@dep-53'));
  expect(code(await redeem(first.code))).toBe('printed-code-unknown');
  for (let round = 0; round < 5; round += 1) {
    expect(code(await redeem(`${second.code.slice(0, 5)}2222-2222`))).toBe('printed-code-unknown');
  }
  expect(code(await redeem(second.code))).toBe('printed-code-blocked');
});

test('it runs out, and is worth nothing once the person’s mandates change', async () => {
  const late = await unwrap(print('coordination@dep-53', 'member@dep-53'));
  await identity.db
    .updateTable('password_code')
    .set({ expires_at: '2020-01-01T08:00:00Z' })
    .where('locator', '=', late.code.slice(0, 4))
    .execute();
  expect(code(await redeem(late.code))).toBe('password-code-over');
  const outdated = await unwrap(print('coordination@dep-53', 'member@dep-53'));
  await unwrap(
    as('coordination@reg-52').POST('/mandates', {
      body: {
        personId: idOf('member@dep-53'),
        organisationId: network['reg-52'].id,
        role: 'facilitation',
      },
    }),
  );
  expect(code(await redeem(outdated.code))).toBe('password-code-over');
});

test('who holds a mandate above too is out of the department’s reach, not of the region’s', async () => {
  expect(code(await print('coordination@dep-53', 'member@dep-53'))).toBe('password-code-elsewhere');
  expect((await print('coordination@reg-52', 'member@dep-53')).response.status).toBe(200);
});

test.each([
  ['coordination@dep-53', 'board@dep-53', 'dep-53', 'password-code-elsewhere'],
  ['coordination@dep-72', 'liaison@dep-53', 'dep-53', 'forbidden'],
  ['liaison@dep-53', 'member@dep-53', 'dep-53', 'forbidden'],
  ['coordination@reg-44', 'liaison@dep-53', 'dep-53', 'forbidden'],
  ['coordination@dep-72', 'liaison@dep-53', 'dep-72', 'not-found'],
  ['coordination@dep-53', 'coordination@dep-53', 'dep-53', 'password-code-of-oneself'],
  ['coordination@dep-53', 'support@dep-53', 'dep-53', 'password-code-has-address'],
] as const)('%s, for %s at %s: %s', async (by, of, at, refusal) => {
  expect(code(await print(by, of, at))).toBe(refusal);
  const printed = await identity.db
    .selectFrom('password_code')
    .select('person_id')
    .where('person_id', '=', idOf(of))
    .execute();
  if (of !== 'member@dep-53') expect(printed).toEqual([]);
});

test('the tier above prints for who leads an organisation', async () => {
  expect((await print('coordination@reg-52', 'board@dep-53')).response.status).toBe(200);
});

test('while Keycloak cannot take a password, the code is not used up', async () => {
  const printed = await unwrap(print('coordination@dep-53', 'liaison@dep-53'));
  const id = await keycloakIdOf('liaison@dep-53');
  await keycloakAdmin('DELETE', `/${identity.realm.name}/users/${id}`);
  expect(code(await redeem(printed.code))).toBe('keycloak-unreachable');
  const { used_at: usedAt } = await identity.db
    .selectFrom('password_code')
    .select('used_at')
    .where('person_id', '=', idOf('liaison@dep-53'))
    .executeTakeFirstOrThrow();
  expect(usedAt).toBeNull();
});

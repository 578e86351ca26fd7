// SPDX-License-Identifier: AGPL-3.0-or-later
import { type IdentityClient, createIdentityClient, unwrap } from '@essaim/api-client';
import { type Persona, eventually, keycloakAdmin, plainBrowser } from '@essaim/testkit';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedEvents } from './test-support/published-events.ts';
import { linkIn, mailTo, mailsTo } from './test-support/mailbox.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { CONSOLE_URL, type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let people: Persona[];
let person: Persona;
let keycloakId: string;

const email = 'coordination.dep-53@reseau.example';
const password = 'une longue phrase 53';

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly error?: string;
}

const tokenRequest = async (form: Record<string, string>): Promise<Tokens> => {
  const response = await fetch(`${identity.realm.issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return (await response.json()) as Tokens;
};

const local = () => ({
  client_id: 'essaim-local',
  client_secret: identity.config.realm.localClientSecret ?? '',
});

const signIn = (secret = password): Promise<Tokens> =>
  tokenRequest({ grant_type: 'password', ...local(), username: email, password: secret });

const withToken = (token: string): IdentityClient =>
  createIdentityClient({ baseUrl: identity.url, token: () => token });

const code = (answer: { error?: unknown }) => (answer.error as { code: string } | undefined)?.code;

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ people } = await seedNetwork(identity.db));
  person = persona(people, 'coordination@dep-53');
  await unwrap(identity.as(person).PATCH('/me', { body: { language: 'en' } }));
  keycloakId = await eventually(async () => {
    const row = await identity.db
      .selectFrom('person')
      .select('keycloak_id')
      .where('id', '=', person.personId)
      .executeTakeFirstOrThrow();
    if (row.keycloak_id === null) throw new Error('no account yet');
    return row.keycloak_id;
  });
  await keycloakAdmin('PUT', `/${identity.realm.name}/users/${keycloakId}/reset-password`, {
    type: 'password',
    value: password,
    temporary: false,
  });
});

afterAll(() => identity[Symbol.asyncDispose]());

describe('a token that Keycloak itself issued', () => {
  test('carries the person, the version of the mandates and the services, and is small', async () => {
    const { access_token: token } = await signIn();
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({
      essaim_uid: person.uid,
      mandate_version: 0,
      azp: 'essaim-local',
      aud: expect.arrayContaining(['essaim-identity', 'essaim-catalog', 'essaim-planning']),
    });
    expect(Number(claims.exp) - Number(claims.iat)).toBe(300);
    expect(token.length).toBeLessThan(2000);
    const me = await unwrap(withToken(token).GET('/me'));
    expect(me.person).toMatchObject({ id: person.personId, language: 'en' });
  });

  test('a changed mandate reaches the next token', async () => {
    const { refresh_token: refresh } = await signIn();
    const region = persona(people, 'coordination@reg-52');
    await unwrap(
      identity.as(region).POST('/mandates', {
        body: {
          personId: person.personId,
          organisationId: String(person.mandates[0]?.organisationId),
          role: 'training',
        },
      }),
    );
    await eventually(async () => {
      const next = await tokenRequest({
        grant_type: 'refresh_token',
        ...local(),
        refresh_token: refresh,
      });
      expect(decodeJwt(next.access_token)).toMatchObject({ mandate_version: 1 });
      const me = await unwrap(withToken(next.access_token).GET('/me'));
      expect(me.hats).toHaveLength(2);
    });
  });
});

describe('signing out everywhere', () => {
  test('ends sessions online and offline, and every service refuses the tokens at once', async () => {
    await keycloakAdmin('POST', `/${identity.realm.name}/clients`, {
      clientId: 'phone',
      name: 'Carnet de poche',
      publicClient: true,
      directAccessGrantsEnabled: true,
      optionalClientScopes: ['offline_access'],
    });
    const browser = await signIn();
    const phone = await tokenRequest({
      grant_type: 'password',
      client_id: 'phone',
      username: email,
      password,
      scope: 'offline_access openid',
    });
    expect(phone.refresh_token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    const api = withToken(browser.access_token);
    const sessions = await unwrap(api.GET('/me/sessions'));
    expect(sessions.items.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions.items.find(({ offline }) => offline)?.applications).toEqual([
      'Carnet de poche',
    ]);

    const answer = await unwrap(api.POST('/me/sign-out-everywhere'));
    expect(answer.isDone).toBe(true);
    expect(answer.notBefore).toMatch(/:\d\dZ$/);
    const again = withToken((await signIn()).access_token);
    const left = await unwrap(again.GET('/me/sessions'));
    expect(left.items.every(({ offline: isOffline }) => !isOffline)).toBe(true);
    expect(code(await api.GET('/me'))).toBe('session-revoked');
    const refreshed = await tokenRequest({
      grant_type: 'refresh_token',
      ...local(),
      refresh_token: browser.refresh_token,
    });
    expect(refreshed.error).toBe('invalid_grant');
    const offline = await tokenRequest({
      grant_type: 'refresh_token',
      client_id: 'phone',
      refresh_token: phone.refresh_token,
    });
    expect(offline.error).toBe('invalid_grant');
    await eventually(async () => {
      const events = await publishedEvents(identity.db, 'session.revoked');
      expect(events.map(({ data }) => data)).toEqual([
        { personId: person.personId, uid: person.uid, notBefore: answer.notBefore },
      ]);
    });
  });
});

/** The pair of RFC 7636, appendix B. */
const PKCE = {
  challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
};

/** What tells that a session began before a sign-out, however late its token was made. */
const expectSignInTime = async (authorizationCode: string): Promise<void> => {
  const client = {
    client_id: 'essaim-console',
    client_secret: identity.config.realm.consoleSecret,
  };
  const first = await tokenRequest({
    grant_type: 'authorization_code',
    ...client,
    code: authorizationCode,
    code_verifier: PKCE.verifier,
    redirect_uri: `${CONSOLE_URL}/auth/callback`,
  });
  const renewed = await tokenRequest({
    grant_type: 'refresh_token',
    ...client,
    refresh_token: first.refresh_token,
  });
  const { auth_time: signedInAt } = decodeJwt(first.access_token);
  expect(signedInAt).toEqual(expect.any(Number));
  expect(decodeJwt(renewed.access_token)['auth_time']).toBe(signedInAt);
};

test('a forgotten password is chosen anew from the mail', async () => {
  const browser = plainBrowser([CONSOLE_URL]);
  const query = new URLSearchParams({
    client_id: 'essaim-console',
    redirect_uri: `${CONSOLE_URL}/auth/callback`,
    response_type: 'code',
    scope: 'openid',
    code_challenge: PKCE.challenge,
    code_challenge_method: 'S256',
  });
  const form = await browser.open(
    `${identity.realm.issuer}/protocol/openid-connect/auth?${query.toString()}`,
  );
  const [, forgotten = ''] = /href="([^"]*reset-credentials[^"]*)"/.exec(form.html) ?? [];
  const ask = await browser.open(new URL(forgotten.replaceAll('&amp;', '&'), form.url).href);
  const before = (await mailsTo(email)).length;
  const sent = await browser.submit(ask, { username: email });
  expect(sent.html).toContain('Si cette adresse est connue');
  const mail = await mailTo(email, before + 1);
  expect(mail.subject).toBe('Choose a new password');
  const choose = await browser.open(linkIn(mail));
  const secret = 'une autre longue phrase 72';
  const done = await browser.submit(choose, {
    'password-new': secret,
    'password-confirm': secret,
  });
  expect(done.url.href).toMatch(/\/auth\/callback\?.*code=/);
  await expectSignInTime(done.url.searchParams.get('code') ?? '');
  expect((await signIn(secret)).access_token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  expect((await signIn()).error).toBe('invalid_grant');
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { eventually, keycloakAdmin } from '@essaim/testkit';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedIn } from '../../src/shared/session.ts';
import { type ConsoleUnderTest, TWO_HATS, startConsoleUnderTest } from './start-console.ts';
import { Visitor } from './visitor.ts';

let run: ConsoleUnderTest;
beforeAll(async () => {
  run = await startConsoleUnderTest();
});
afterAll(() => run[Symbol.asyncDispose]());

const NAME = 'coordination@dep-53';
const sessionOf = async (visitor: Visitor) =>
  (await (await visitor.fetch('/api/session')).json()) as SignedIn;

describe('signing in', () => {
  test('comes back to the page that was asked for, with the hats of the person', async () => {
    const visitor = new Visitor(run.url);
    expect(await sessionOf(visitor)).toEqual({ signedIn: false, language: 'fr' });
    const end = await visitor.signIn(
      await run.account(NAME),
      '/auth/sign-in?return_to=%2Fcampagne%3Fid%3D1',
    );
    expect(end).toBe(`${run.url}/campagne?id=1`);
    const session = await sessionOf(visitor);
    const { id, key } = run.network['dep-53'];
    expect(session).toMatchObject({
      signedIn: true,
      language: 'fr',
      today: '2027-01-04',
      person: { id: run.person(NAME).personId, email: 'coordination.dep-53@reseau.example' },
      hats: [{ role: 'coordination', organisation: { id, key, tier: 'departmental' } }],
    });
    expect(session.activeMandateId).toBe(session.hats[0]?.mandateId);
  });

  test('leaves a cookie that scripts cannot read and other sites do not send', async () => {
    const visitor = await run.signedIn(NAME);
    const { port } = new URL(run.url);
    const cookie = visitor.received.find((line) => line.startsWith(`essaim-${port}=`));
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).not.toMatch(/; Domain=/);
    expect(cookie).not.toMatch(/; Secure/);
  });

  test('keeps no token in clear, and not the value of the cookie', async () => {
    const visitor = await run.signedIn(NAME);
    const value = /essaim-\d+=([^;]+)/.exec(visitor.cookies)?.[1] ?? '';
    const rows = JSON.stringify(await run.query('select * from session'));
    expect(value.length).toBeGreaterThan(40);
    expect(rows).not.toContain(value);
    expect(rows).not.toMatch(/eyJ[\w-]{20,}\.eyJ/);
  });

  test('gives a new session each time, and ends the one before', async () => {
    const visitor = await run.signedIn(NAME);
    const before = visitor.cookies;
    await visitor.visit('/auth/sign-in');
    expect(visitor.cookies).not.toBe(before);
    expect((await sessionOf(visitor)).signedIn).toBe(true);
    const old = new Visitor(run.url);
    old.cookies = before;
    expect((await sessionOf(old)).signedIn).toBe(false);
  });

  test('is refused with a state of somebody else, and signs nobody in', async () => {
    const visitor = new Visitor(run.url);
    await visitor.fetch('/auth/sign-in');
    const answer = await visitor.fetch('/auth/callback?code=abc&state=another');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.json()).toMatchObject({ code: 'sign-in-failed' });
    expect((await sessionOf(visitor)).signedIn).toBe(false);
  });

  test('cannot be finished in a browser that did not begin it', async () => {
    const begun = new Visitor(run.url);
    const to = (await begun.fetch('/auth/sign-in')).headers.get('location') ?? '';
    const state = new URL(to).searchParams.get('state');
    expect(new URL(to).searchParams.get('code_challenge_method')).toBe('S256');
    const other = new Visitor(run.url);
    const answer = await other.fetch(`/auth/callback?code=abc&state=${state}`);
    expect(answer.headers.get('location')).toBe('/auth/sign-in');
    expect((await sessionOf(other)).signedIn).toBe(false);
  });
});

describe('hats', () => {
  test('a chosen hat stays, all of them at once too; that of somebody else is refused', async () => {
    const visitor = await run.signedIn(NAME);
    const [mandate] = run.person(NAME).mandates;
    const all = await visitor.write('PUT', '/api/session/hat', { mandateId: null });
    expect(all.status).toBe(204);
    expect((await sessionOf(visitor)).activeMandateId).toBeNull();
    expect((await sessionOf(visitor)).activeMandateId).toBeNull();
    await visitor.write('PUT', '/api/session/hat', { mandateId: mandate?.id });
    expect((await sessionOf(visitor)).activeMandateId).toBe(mandate?.id);
    const [foreign] = run.person('coordination@nat').mandates;
    const refused = await visitor.write('PUT', '/api/session/hat', { mandateId: foreign?.id });
    expect(await refused.json()).toMatchObject({ code: 'mandate-not-yours' });
    expect((await sessionOf(visitor)).activeMandateId).toBe(mandate?.id);
  });

  test('the hat worn last is worn again at the next sign-in, in any browser', async () => {
    const first = await run.signedIn(TWO_HATS);
    const [home, other] = (await sessionOf(first)).hats.map(({ mandateId }) => mandateId);
    expect((await sessionOf(first)).activeMandateId).toBe(home);
    await first.write('PUT', '/api/session/hat', { mandateId: other });
    const next = await run.signedIn(TWO_HATS);
    expect((await sessionOf(next)).activeMandateId).toBe(other);
    await next.write('PUT', '/api/session/hat', { mandateId: null });
    expect((await sessionOf(await run.signedIn(TWO_HATS))).activeMandateId).toBeNull();
    expect((await sessionOf(first)).activeMandateId).toBe(other);
    expect((await sessionOf(await run.signedIn(NAME))).activeMandateId).not.toBe(other);
  });

  test('a hat that was worn last and has ended gives way to another one', async () => {
    const { uid, mandates } = run.person('coordination@nat');
    await run.query(
      `insert into worn_hat (uid, mandate_id) values ('${uid}', '${newId()}')
       on conflict (uid) do update set mandate_id = excluded.mandate_id`,
    );
    const session = await sessionOf(await run.signedIn('coordination@nat'));
    expect(session.activeMandateId).toBe(mandates[0]?.id);
  });

  test('the language is kept, and told to identity', async () => {
    const visitor = await run.signedIn(NAME);
    await visitor.write('PUT', '/api/session/language', { language: 'en' });
    expect((await sessionOf(visitor)).language).toBe('en');
    const told = run.upstream.asked.at(-1);
    expect([told?.method, told?.url, String(told?.body)]).toEqual([
      'PATCH',
      '/me',
      '{"language":"en"}',
    ]);
    const wrong = await visitor.write('PUT', '/api/session/language', { language: 'de' });
    expect(await wrong.json()).toMatchObject({ code: 'request-invalid' });
  });
});

describe('signing out', () => {
  test('ends the session here and at Keycloak', async () => {
    const visitor = await run.signedIn(NAME);
    const { url } = await visitor.visit('/auth/sign-out', {
      method: 'POST',
      headers: { origin: run.url },
    });
    expect(url).toBe(`${run.url}/`);
    expect((await sessionOf(visitor)).signedIn).toBe(false);
    const { response } = await visitor.visit('/auth/sign-in');
    expect(await response.text()).toContain('password');
  });

  test('from another site is refused', async () => {
    const visitor = await run.signedIn(NAME);
    const answer = await visitor.fetch('/auth/sign-out', {
      method: 'POST',
      headers: { origin: 'https://ailleurs.example' },
    });
    expect(await answer.json()).toMatchObject({ code: 'csrf-refused' });
    expect((await sessionOf(visitor)).signedIn).toBe(true);
  });

  test('at Keycloak ends the session here: Keycloak tells the console', async () => {
    const name = 'coordination@reg-44';
    const visitor = await run.signedIn(name);
    const stays = await run.signedIn(NAME);
    const { id } = await run.account(name);
    await keycloakAdmin('POST', `/${run.realm.name}/users/${id}/logout`);
    await eventually(async () => {
      expect((await sessionOf(visitor)).signedIn).toBe(false);
    });
    expect((await sessionOf(stays)).signedIn).toBe(true);
  });

  test('everywhere ends every session of the person, and of nobody else', async () => {
    const name = 'member@dep-53';
    const both = [await run.signedIn(name), await run.signedIn(name)];
    const stays = await run.signedIn(NAME);
    const { personId, uid } = run.person(name);
    await run.identity.publish({
      type: 'session.revoked',
      aggregate: 'session',
      aggregateId: newId(),
      data: { personId, uid, notBefore: Temporal.Now.instant().toString() },
    });
    await eventually(async () => {
      const sessions = await Promise.all(both.map(sessionOf));
      expect(sessions.map(({ signedIn }) => signedIn)).toEqual([false, false]);
    });
    expect((await sessionOf(stays)).signedIn).toBe(true);
  });
});

describe('a logout token', () => {
  const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
  const claims = async () => {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: run.realm.issuer,
      aud: 'essaim-console',
      iat: now,
      exp: now + 60,
      jti: crypto.randomUUID(),
      sub: (await run.account(NAME)).id,
      events: { [EVENT]: {} },
    };
  };
  const send = (token: string) =>
    fetch(`${run.url}/auth/backchannel-logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    });

  test.each<[string, Record<string, unknown>]>([
    ['of another issuer', { iss: 'https://ailleurs.example/realms/r' }],
    ['for another client', { aud: 'essaim-identity' }],
    ['without the event', { events: {} }],
    ['with a nonce', { nonce: 'abc' }],
    ['that names nobody', { sub: undefined }],
    ['that is over', { exp: 1_700_000_000 }],
  ])('%s ends nothing', async (_what, wrong) => {
    const visitor = await run.signedIn(NAME);
    const answer = await send(await run.realm.sign({ ...(await claims()), ...wrong }));
    expect(answer.status).toBe(400);
    expect((await sessionOf(visitor)).signedIn).toBe(true);
  });

  test('signed by another key ends nothing', async () => {
    const visitor = await run.signedIn(NAME);
    const { privateKey } = await generateKeyPair('RS256');
    const token = await new SignJWT(await claims())
      .setProtectedHeader({ alg: 'RS256' })
      .sign(privateKey);
    expect((await send(token)).status).toBe(400);
    expect((await sessionOf(visitor)).signedIn).toBe(true);
  });

  test('that is right ends the sessions of the person it names', async () => {
    const visitor = await run.signedIn(NAME);
    expect((await send(await run.realm.sign(await claims()))).status).toBe(200);
    expect((await sessionOf(visitor)).signedIn).toBe(false);
  });
});

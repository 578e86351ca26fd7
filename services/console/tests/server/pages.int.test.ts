// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleUnderTest, startConsoleUnderTest } from './start-console.ts';
import { json } from './upstream.ts';
import { Visitor } from './visitor.ts';

let run: ConsoleUnderTest;
beforeAll(async () => {
  run = await startConsoleUnderTest();
});
afterAll(() => run[Symbol.asyncDispose]());

test('every answer carries the security headers', async () => {
  const visitor = new Visitor(run.url);
  for (const path of ['/', '/api/session', '/auth/sign-in', '/api/nothing', '/health/live']) {
    const { headers } = await visitor.fetch(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy, path).toContain("script-src 'self';");
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    expect(policy, path).not.toContain('unsafe');
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('x-frame-options'), path).toBe('DENY');
    expect(headers.get('x-powered-by'), path).toBeNull();
    expect(headers.get('strict-transport-security'), path).toBeNull();
  }
});

test('a form may end at the identity provider, after the redirect of a sign-out', async () => {
  const { headers } = await new Visitor(run.url).fetch('/');
  const [targets] = /form-action [^;]*/.exec(headers.get('content-security-policy') ?? '') ?? [];
  expect(targets).toContain(new URL(run.realm.issuer).origin);
});

test('the list of tools is a plain page, whose texts cannot be markup', async () => {
  const visitor = await run.signedIn('member@dep-53');
  const tool = {
    health: { maintenance: null, incident: null, reason: null },
    toolKey: 'nextcloud',
    name: 'Espace <b>53</b>',
    short: { fr: 'Fichiers & agendas' },
    address: 'https://espace.example/?a=1&b="2"',
    reason: null,
  };
  const closed = {
    ...tool,
    name: 'Caduc',
    address: 'javascript:alert(1)',
    reason: { code: 'not-active', sentence: 'L’outil <i>n’est pas</i> actif.' },
  };
  run.upstream.answer(json({ tools: [tool, closed] }));
  const { response } = await visitor.visit('/mes-outils/liste');
  const page = await response.text();
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(page).toContain('<html lang="fr">');
  expect(page).toContain('Espace &#60;b&#62;53&#60;/b&#62;');
  expect(page).not.toContain('<b>53');
  expect(page).not.toContain('javascript:');
  expect(page).not.toContain('<script');
  expect(page).not.toContain('<i>');
});

test('how the services are is open to all, and says so when it is not known', async () => {
  const visitor = new Visitor(run.url);
  run.upstream.answer(json({ asOf: '2027-03-08T09:00:00Z', hosters: [] }));
  const { response } = await visitor.visit('/etat?lang=en');
  expect(response.status).toBe(200);
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(await response.text()).toContain('No service is declared yet.');
  run.upstream.answer((_asked, answer) => answer.destroy());
  const away = await visitor.visit('/etat?lang=fr');
  expect(away.response.status).toBe(503);
  expect(await away.response.text()).toContain('Réessayez dans une minute.');
});

test('the list of tools asks to sign in first, and comes back', async () => {
  const visitor = new Visitor(run.url);
  const end = await visitor.signIn(await run.account('member@dep-53'), '/mes-outils/liste');
  expect(end).toBe(`${run.url}/mes-outils/liste`);
});

test('when the catalogue is away, the list says so', async () => {
  const visitor = await run.signedIn('member@dep-53');
  run.upstream.answer((_asked, answer) => answer.destroy());
  const response = await visitor.fetch('/mes-outils/liste');
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await response.text()).toContain('ne répond pas');
});

test('an invitation is taken up in the name of whoever is signed in', async () => {
  const visitor = await run.signedIn('member@dep-53');
  run.upstream.asked.length = 0;
  run.upstream.answer(json({}));
  const answer = await visitor.write('POST', '/api/session/invitation', { token: 'abc-def' });
  expect(answer.status).toBe(204);
  const [asked] = run.upstream.asked;
  expect([asked?.method, asked?.url, String(asked?.body)]).toEqual([
    'POST',
    '/invitations/accept',
    '{"token":"abc-def"}',
  ]);
  const detail = 'Ce lien a déjà servi.';
  run.upstream.answer(json({ code: 'invitation-used', detail }, 409));
  const refused = await visitor.write('POST', '/api/session/invitation', { token: 'abc-def' });
  expect([refused.status, await refused.json()]).toEqual([
    409,
    { code: 'invitation-used', detail },
  ]);
});

test('changing one’s password leads to the page of Keycloak for that', async () => {
  const visitor = await run.signedIn('member@dep-53');
  const { response } = await visitor.visit(
    '/auth/sign-in?kc_action=UPDATE_PASSWORD&return_to=%2Fcompte',
  );
  expect(await response.text()).toContain('password-new');
});

test('Keycloak is asked for a recent second factor, and for pages that are offered only', async () => {
  const asked = async (query: string) => {
    const response = await fetch(`${run.url}/auth/sign-in?${query}`, { redirect: 'manual' });
    return new URL(String(response.headers.get('location'))).searchParams;
  };
  expect(JSON.parse(String((await asked('step_up=1')).get('claims')))).toEqual({
    id_token: { acr: { essential: true, values: ['2'] } },
  });
  expect((await asked('kc_action=CONFIGURE_TOTP')).get('kc_action')).toBe('CONFIGURE_TOTP');
  expect((await asked('kc_action=delete_account')).has('kc_action')).toBe(false);
});

test('a secret calendar address is answered without a session, and its secret travels in a body', async () => {
  const visitor = new Visitor(run.url);
  run.upstream.answer((_asked, response) => {
    response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8' });
    response.end('BEGIN:VCALENDAR');
  });
  const secret = 'a'.repeat(43);
  const found = await visitor.fetch(`/agenda/${secret}.ics`);
  expect(found.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(await found.text()).toBe('BEGIN:VCALENDAR');
  const asked = run.upstream.asked.at(-1);
  expect([asked?.url, asked?.body.toString()]).toEqual([
    '/calendar-feeds/read',
    JSON.stringify({ secret }),
  ]);
  run.upstream.answer(json({ code: 'not-found' }, 404));
  expect((await visitor.fetch(`/agenda/${secret}.ics`)).status).toBe(404);
  const before = run.upstream.asked.length;
  for (const wrong of ['/agenda/abc.ics', `/agenda/${secret}`, `/agenda/${secret}a.ics`])
    expect((await visitor.fetch(wrong)).status, wrong).toBe(404);
  expect(run.upstream.asked.length).toBe(before);
  const statuses = new Set<number>();
  for (let n = 0; n < 40; n += 1)
    statuses.add((await visitor.fetch(`/agenda/${secret}.ics`)).status);
  expect(statuses).toContain(429);
});

test('the command finds the rest of the installation by this address', async () => {
  const found = await new Visitor(run.url).fetch('/.well-known/essaim');
  const { url } = run.upstream;
  expect(await found.json()).toMatchObject({
    console: run.url,
    services: { identity: url, catalog: url, planning: url },
  });
});

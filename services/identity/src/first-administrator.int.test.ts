// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { newId } from '@essaim/kernel';
import { eventually, keycloakAdmin, plainBrowser } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkIn, mailTo } from './test-support/mailbox.ts';
import { CONSOLE_URL, type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

const email = `premiere-${newId()}@reseau.example`;
let identity: TestIdentity;

beforeAll(async () => {
  identity = await startTestIdentity({ firstAdministrator: email });
});

afterAll(() => identity[Symbol.asyncDispose]());

test('on an empty network one person coordinates the nation, and chooses a password by mail', async () => {
  const row = await identity.db.selectFrom('person').selectAll().executeTakeFirstOrThrow();
  const me = await unwrap(
    identity.as({ uid: row.uid, mandateVersion: row.mandate_version }).GET('/me'),
  );
  expect(me.hats).toMatchObject([
    { role: 'coordination', scope: 'subtree', organisation: { key: 'nat', tier: 'national' } },
  ]);
  await eventually(async () => {
    const users = (await keycloakAdmin('GET', `/${identity.realm.name}/users`)) as unknown[];
    expect(users).toHaveLength(1);
  });
  const browser = plainBrowser([CONSOLE_URL]);
  const query = new URLSearchParams({
    client_id: 'essaim-console',
    redirect_uri: `${CONSOLE_URL}/auth/callback`,
    response_type: 'code',
    scope: 'openid',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  });
  const form = await browser.open(
    `${identity.realm.issuer}/protocol/openid-connect/auth?${query.toString()}`,
  );
  const [, forgotten = ''] = /href="([^"]*reset-credentials[^"]*)"/.exec(form.html) ?? [];
  const ask = await browser.open(new URL(forgotten.replaceAll('&amp;', '&'), form.url).href);
  await browser.submit(ask, { username: email });
  const choose = await browser.open(linkIn(await mailTo(email)));
  const secret = 'une longue phrase nationale';
  const done = await browser.submit(choose, { 'password-new': secret, 'password-confirm': secret });
  expect(done.url.href).toMatch(/\/auth\/callback\?.*code=/);
});

test('a second start adds nobody', async () => {
  await identity.stop();
  await identity.start();
  await identity.ready();
  const { count } = await identity.db
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  expect(count).toBe(1);
});

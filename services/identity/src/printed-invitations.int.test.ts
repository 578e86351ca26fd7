// SPDX-License-Identifier: AGPL-3.0-or-later
import { createIdentityClient, unwrap } from '@essaim/api-client';
import { type Persona, type TestNetwork, plainBrowser } from '@essaim/testkit';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONSOLE_CLIENT } from './keycloak/realm/own-clients.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { CONSOLE_URL, type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];

const code = (answer: { error?: unknown }) => (answer.error as { code: string } | undefined)?.code;
const department = () => identity.as(persona(people, 'coordination@dep-53'));

const invite = (familyName: string) =>
  unwrap(
    department().POST('/printable-invitations', {
      body: {
        givenName: 'Léontine',
        familyName,
        organisationId: network['dep-53'].id,
        role: 'facilitation',
      },
    }),
  );

const at = (invitationId: string) => ({ params: { path: { invitationId } } });
const print = (id: string) =>
  unwrap(department().POST('/invitations/{invitationId}/print', at(id)));

/** Somebody who is not signed in. */
const redeem = (typed: string) =>
  createIdentityClient({ baseUrl: identity.url, token: async () => '' }).POST(
    '/printed-codes/redeem',
    { body: { code: typed } },
  );

const signInAddress = () =>
  `${identity.realm.issuer}/protocol/openid-connect/auth?${new URLSearchParams({
    client_id: CONSOLE_CLIENT,
    redirect_uri: `${CONSOLE_URL}/auth/callback`,
    response_type: 'code',
    scope: 'openid',
    state: 'abc',
    code_challenge: randomBytes(32).toString('base64url'),
    code_challenge_method: 'S256',
  }).toString()}`;

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
});

afterAll(() => identity[Symbol.asyncDispose]());

test('a code on paper, a first sign-in without an address, a password of one’s own, a mandate', async () => {
  const invitation = await invite('Papier');
  expect(invitation).toMatchObject({ email: '', state: 'sent', delivery: { state: 'waiting' } });
  const printed = await print(invitation.id);
  expect(printed).toMatchObject({
    username: 'leontine.papier',
    address: `${CONSOLE_URL}/code`,
    invitation: { delivery: { state: 'sent' } },
  });
  const kept = await identity.db
    .selectFrom('invitation')
    .selectAll()
    .where('code_locator', '=', printed.code.slice(0, 4))
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(kept)).not.toContain(printed.code.slice(5).replace('-', ''));

  const redeemed = await unwrap(redeem(printed.code.toLowerCase().replaceAll('-', ' ')));
  expect(redeemed).toMatchObject({ username: 'leontine.papier', role: 'facilitation' });
  // The page was closed before signing in: the code is typed again.
  const { username, provisionalPassword, token } = await unwrap(redeem(printed.code));

  const browser = plainBrowser([`${CONSOLE_URL}/auth/callback`]);
  const signIn = await browser.open(signInAddress());
  const choose = await browser.submit(signIn, { username, password: provisionalPassword });
  expect(choose.html).toContain('password-new');
  const own = `phrase longue ${randomBytes(4).toString('hex')}`;
  const done = await browser.submit(choose, { 'password-new': own, 'password-confirm': own });
  expect(done.url.href).toContain(`${CONSOLE_URL}/auth/callback`);
  expect(done.url.searchParams.get('code')).not.toBeNull();
  const again = plainBrowser([`${CONSOLE_URL}/auth/callback`]);
  const second = await again.submit(await again.open(signInAddress()), { username, password: own });
  expect(second.url.searchParams.get('code')).not.toBeNull();

  const { uid } = await identity.db
    .selectFrom('person')
    .select('uid')
    .where('username', '=', username)
    .executeTakeFirstOrThrow();
  const accepted = await unwrap(
    identity
      .as({ uid, mandateVersion: 0 })
      .POST('/invitations/accept', { body: { token: String(token) } }),
  );
  expect(accepted.mandate).toMatchObject({ role: 'facilitation', organisation: { key: 'dep-53' } });
  expect(code(await redeem(printed.code))).toBe('invitation-used');
  const journal = await unwrap(
    department().GET('/journal', { params: { query: { resourceId: invitation.id } } }),
  );
  const said = JSON.stringify(journal);
  for (const secret of [printed.code, printed.code.slice(5), provisionalPassword, String(token)]) {
    expect(said).not.toContain(secret);
  }
});

test('printing again makes the sheet before worth nothing; five wrong codes block it', async () => {
  const invitation = await invite('Perdu');
  const first = await print(invitation.id);
  const second = await print(invitation.id);
  expect(code(await redeem(first.code))).toBe('printed-code-unknown');
  const wrong = `${second.code.slice(0, 5)}2222-2222`;
  for (let round = 0; round < 5; round += 1) {
    expect(code(await redeem(wrong))).toBe('printed-code-unknown');
  }
  expect(code(await redeem(second.code))).toBe('printed-code-blocked');
  const third = await print(invitation.id);
  expect((await redeem(third.code)).response.status).toBe(200);
});

test('what was withdrawn, ran out, or goes by e-mail', async () => {
  const withdrawn = await invite('Retiré');
  const printed = await print(withdrawn.id);
  await unwrap(department().POST('/invitations/{invitationId}/revoke', at(withdrawn.id)));
  expect(code(await redeem(printed.code))).toBe('invitation-revoked');
  const late = await invite('Tardif');
  const sheet = await print(late.id);
  await identity.db
    .updateTable('invitation')
    .set({ expires_at: '2020-01-01T08:00:00Z' })
    .where('email', 'is', null)
    .where('code_locator', '=', sheet.code.slice(0, 4))
    .execute();
  expect(code(await redeem(sheet.code))).toBe('invitation-expired');
  const resent = await department().POST('/invitations/{invitationId}/resend', at(late.id));
  expect(code(resent)).toBe('invitation-without-address');
  const mailed = await unwrap(
    department().POST('/invitations', {
      body: {
        email: `mail-${randomBytes(4).toString('hex')}@courriel.example`,
        organisationId: network['dep-53'].id,
        role: 'support',
      },
    }),
  );
  expect(code(await department().POST('/invitations/{invitationId}/print', at(mailed.id)))).toBe(
    'invitation-has-address',
  );
  for (const typed of ['bonjour', 'ABCD-EFGH-JKM0']) {
    expect(code(await redeem(typed))).toBe('printed-code-unknown');
  }
});

test('codes are not tried out: a minute takes few of them', async () => {
  const answers = await Promise.all(Array.from({ length: 80 }, () => redeem('2222-2222-2222')));
  expect(answers.map(code)).toContain('too-many-requests');
});

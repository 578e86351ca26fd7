// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import {
  eventually,
  keycloakAdmin,
  type TestNetwork,
  type Persona,
  plainBrowser,
} from '@essaim/testkit';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linkIn, mailTo, mailsTo } from './test-support/mailbox.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { CONSOLE_URL, type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];
let region: Persona;

const newAddress = () => `invitee-${randomBytes(4).toString('hex')}@courriel.example`;

const invite = (email: string, extra: { givenName?: string; familyName?: string } = {}) =>
  unwrap(
    identity.as(region).POST('/invitations', {
      body: { email, organisationId: network['dep-72'].id, role: 'coordination', ...extra },
    }),
  );

const read = (invitationId: string) =>
  unwrap(
    identity.as(region).GET('/invitations/{invitationId}', { params: { path: { invitationId } } }),
  );

const personOf = async (email: string) => {
  const row = await identity.db
    .selectFrom('person')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return { uid: row.uid, mandateVersion: row.mandate_version, row };
};

/** The token that the console gets from the link at the end of Keycloak's pages. */
const choosePassword = async (link: string, names = true): Promise<string> => {
  const browser = plainBrowser();
  const welcome = await browser.open(link);
  const [, begin = ''] = /<a class="btn btn-1 btn-wide" href="([^"]+)"/.exec(welcome.html) ?? [];
  let page = await browser.open(new URL(begin.replaceAll('&amp;', '&'), welcome.url).href);
  if (names) page = await browser.submit(page, { firstName: 'Ana', lastName: 'Lune' });
  const secret = `phrase longue ${randomBytes(4).toString('hex')}`;
  page = await browser.submit(page, { 'password-new': secret, 'password-confirm': secret });
  expect(page.html).toContain('Votre compte est prêt');
  return tokenIn(/href="([^"]*\/invitation\/[^"]+)"/.exec(page.html)?.[1] ?? '');
};

const tokenIn = (landing: string): string => {
  expect(landing.startsWith(`${CONSOLE_URL}/invitation/`)).toBe(true);
  return landing.slice(`${CONSOLE_URL}/invitation/`.length);
};

const accept = async (person: { uid: string; mandateVersion: number }, token: string) =>
  identity.as(person).POST('/invitations/accept', { body: { token } });

const preview = async (person: { uid: string; mandateVersion: number }, token: string) =>
  identity.as(person).POST('/invitations/preview', { body: { token } });

const code = (answer: { error?: unknown }) => (answer.error as { code: string } | undefined)?.code;

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
  region = persona(people, 'coordination@reg-52');
});

afterAll(() => identity[Symbol.asyncDispose]());

describe('inviting somebody who has no account', () => {
  test('a mail lets them choose a password, and accepting begins the mandate', async () => {
    const email = newAddress();
    const invitation = await invite(email);
    expect(invitation).toMatchObject({ state: 'sent', role: 'coordination', scope: 'subtree' });
    const mail = await mailTo(email);
    expect(mail.subject).toBe('Votre invitation sur essaim');
    expect(mail.text).toContain('vous invite à rejoindre Structure dep-72, au titre de');
    expect(mail.text).toContain('dure 3 jours');
    expect(mail.html).toContain('Ouvrir mon compte');

    const before = await personOf(email);
    const me = await unwrap(identity.as(before).GET('/me'));
    expect(me.hats).toEqual([]);
    const token = await choosePassword(linkIn(mail));
    expect(await unwrap(preview(before, token))).toMatchObject({
      organisation: { key: 'dep-72' },
      role: 'coordination',
      scope: 'subtree',
    });
    expect(await read(invitation.id)).toMatchObject({ state: 'sent' });
    const accepted = await unwrap(
      identity.as(before).POST('/invitations/accept', { body: { token } }),
    );
    expect(accepted).toMatchObject({
      mandateVersion: 1,
      tokenRefreshNeeded: true,
      mandate: {
        role: 'coordination',
        organisation: { key: 'dep-72' },
        grantedBy: { id: region.personId },
      },
    });
    const [account] = (await keycloakAdmin(
      'GET',
      `/${identity.realm.name}/users?email=${encodeURIComponent(email)}&exact=true`,
    )) as { attributes: Record<string, string[]>; emailVerified: boolean }[];
    expect(account).toMatchObject({
      emailVerified: true,
      attributes: { mandate_version: ['1'] },
    });

    const after = await personOf(email);
    expect(after.row).toMatchObject({ given_name: 'Ana', family_name: 'Lune' });
    const now = await unwrap(identity.as(after).GET('/me'));
    expect(now.hats).toMatchObject([{ role: 'coordination', organisation: { key: 'dep-72' } }]);
    expect(await read(invitation.id)).toMatchObject({ state: 'accepted' });
    expect(code(await accept(after, token))).toBe('invitation-used');
    expect(code(await preview(after, token))).toBe('invitation-used');
  });

  test('a token older than the mandates is refused, to be refreshed', async () => {
    const email = newAddress();
    await invite(email, { givenName: 'Ana', familyName: 'Lune' });
    const token = await choosePassword(linkIn(await mailTo(email)), false);
    const before = await personOf(email);
    await accept(before, token);
    expect(code(await identity.as(before).GET('/me'))).toBe('token-outdated');
  });

  test('another person cannot take it, and it stays open', async () => {
    const email = newAddress();
    const invitation = await invite(email, { givenName: 'Ana', familyName: 'Lune' });
    const token = await choosePassword(linkIn(await mailTo(email)), false);
    const other = persona(people, 'member@dep-53');
    expect(code(await accept({ ...other, mandateVersion: 0 }, token))).toBe(
      'invitation-for-another-address',
    );
    expect(code(await preview({ ...other, mandateVersion: 0 }, token))).toBe(
      'invitation-for-another-address',
    );
    expect(await read(invitation.id)).toMatchObject({ state: 'sent' });
  });

  test('sent again, only the new link works', async () => {
    const email = newAddress();
    const invitation = await invite(email, { givenName: 'Ana', familyName: 'Lune' });
    const first = await choosePassword(linkIn(await mailTo(email)), false);
    await unwrap(
      identity.as(region).POST('/invitations/{invitationId}/resend', {
        params: { path: { invitationId: invitation.id } },
      }),
    );
    const second = await mailTo(email, 2);
    expect(second.subject).toMatch(/^Invitation : coordination, Structure dep-72/);
    const person = await personOf(email);
    expect(code(await accept(person, first))).toBe('invitation-unknown');
    expect((await accept(person, tokenIn(linkIn(second)))).response.status).toBe(200);
  });

  test('revoked, it opens nothing and the account made for it is disabled', async () => {
    const email = newAddress();
    const invitation = await invite(email, { givenName: 'Ana', familyName: 'Lune' });
    const mail = await mailTo(email);
    const person = await personOf(email);
    await unwrap(
      identity.as(region).POST('/invitations/{invitationId}/revoke', {
        params: { path: { invitationId: invitation.id } },
      }),
    );
    await eventually(async () => {
      const [account] = (await keycloakAdmin(
        'GET',
        `/${identity.realm.name}/users?email=${encodeURIComponent(email)}&exact=true`,
      )) as { enabled: boolean }[];
      expect(account?.enabled).toBe(false);
    });
    const page = await plainBrowser().open(linkIn(mail));
    expect(page.html).not.toContain('Bienvenue');
    expect(code(await identity.as(person).GET('/me'))).toBe('account-disabled');
    expect(await read(invitation.id)).toMatchObject({ state: 'revoked' });
  });

  test('after 72 hours it is expired', async () => {
    const email = newAddress();
    const invitation = await invite(email, { givenName: 'Ana', familyName: 'Lune' });
    const token = await choosePassword(linkIn(await mailTo(email)), false);
    await identity.db
      .updateTable('invitation')
      .set({ expires_at: Temporal.Now.instant().subtract({ seconds: 1 }) })
      .where('email', '=', email)
      .execute();
    expect(code(await accept(await personOf(email), token))).toBe('invitation-expired');
    expect(await read(invitation.id)).toMatchObject({ state: 'expired' });
  });
});

describe('inviting somebody who has an account', () => {
  test('our own mail leads to the console', async () => {
    const known = persona(people, 'support@dep-53');
    const email = 'support.dep-53@reseau.example';
    const before = (await mailsTo(email)).length;
    await unwrap(
      identity.as(region).POST('/invitations', {
        body: { email, organisationId: network['dep-53'].id, role: 'training' },
      }),
    );
    const token = await choosePassword(linkIn(await mailTo(email, before + 1)), false);
    expect((await accept({ ...known, mandateVersion: 0 }, token)).response.status).toBe(200);

    const count = (await mailsTo(email)).length;
    await unwrap(
      identity.as(region).POST('/invitations', {
        body: { email, organisationId: network['dep-53'].id, role: 'treasury' },
      }),
    );
    const mail = await mailTo(email, count + 1);
    expect(mail.subject).toBe('Invitation : trésorerie, Structure dep-53');
    expect(mail.html).toContain('Accepter l’invitation');
    const second = tokenIn(linkIn(mail));
    const answer = await accept({ ...known, mandateVersion: 1 }, second);
    expect(answer.data?.mandate).toMatchObject({ role: 'treasury' });
  });
});

describe('an invitation that makes no sense', () => {
  const attempt = (body: Record<string, unknown>) =>
    identity.as(region).POST('/invitations', { body: body as never });

  test.each([
    ['address-invalid', { email: 'ana@courriel', role: 'coordination' }],
    ['person-name-invalid', { email: 'a@b.example', role: 'liaison', givenName: '<Ana>' }],
    ['role-not-for-tier', { email: 'ana@courriel.example', role: 'operator' }],
    ['mandate-dates-reversed', { email: 'a@b.example', role: 'liaison', to: '2020-01-01' }],
    ['mandate-already-held', { email: 'liaison.dep-72@reseau.example', role: 'liaison' }],
  ])('%s', async (expected, body) => {
    const answer = await attempt({ organisationId: network['dep-72'].id, ...body });
    expect(code(answer)).toBe(expected);
  });

  test('the same again while the first waits', async () => {
    const email = newAddress();
    await invite(email);
    const answer = await attempt({
      organisationId: network['dep-72'].id,
      email,
      role: 'coordination',
    });
    expect(code(answer)).toBe('invitation-already-open');
  });

  test('the same request with one key is one invitation', async () => {
    const email = newAddress();
    const send = () =>
      unwrap(
        identity.as(region).POST('/invitations', {
          body: { email, organisationId: network['dep-72'].id, role: 'liaison' },
          params: { header: { 'Idempotency-Key': `key-${email}` } },
        }),
      );
    const [first, second] = await Promise.all([send(), send()]);
    expect(first.id).toBe(second.id);
  });

  test('the same several times at once, for somebody new, is one invitation', async () => {
    const email = newAddress();
    const body = { email, organisationId: network['dep-72'].id, role: 'liaison' };
    const answers = await Promise.all([attempt(body), attempt(body), attempt(body), attempt(body)]);
    expect(answers.map(({ response }) => response.status).toSorted((a, b) => a - b)).toEqual([
      201, 409, 409, 409,
    ]);
    expect(answers.flatMap((answer) => code(answer) ?? [])).toEqual(
      Array.from({ length: 3 }, () => 'invitation-already-open'),
    );
  });

  test('a token that nobody sent', async () => {
    const answer = await accept(
      { ...persona(people, 'member@dep-53'), mandateVersion: 0 },
      randomBytes(32).toString('base64url'),
    );
    expect(code(answer)).toBe('invitation-unknown');
  });
});

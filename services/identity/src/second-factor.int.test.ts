// SPDX-License-Identifier: AGPL-3.0-or-later
import { createIdentityClient, unwrap } from '@essaim/api-client';
import { type Uuid, newId } from '@essaim/kernel';
import {
  type Persona,
  type TestNetwork,
  eventually,
  keycloakAdmin,
  plainBrowser,
  totpCode,
} from '@essaim/testkit';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transaction } from '@essaim/postgres';
import { setSecondFactor } from './db/mandates.ts';
import { consoleClient } from './test-support/console-client.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { CONSOLE_URL, type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

const PASSWORD = 'rivage-tilleul-53';
const CALLBACK = `${CONSOLE_URL}/auth/callback`;
const ELEVEN_MINUTES_S = 660;

let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];
let username: string;

const nation = () => persona(people, 'coordination@nat');

const invite = (token: () => Promise<string>, role: 'coordination' | 'training') =>
  createIdentityClient({ baseUrl: identity.url, token }).POST('/invitations', {
    body: {
      organisationId: network['dep-53'].id,
      role,
      scope: 'self',
      email: `${newId()}@courriel.example`,
      language: 'fr',
    },
  });

const minted = (claims: Record<string, unknown>) => () =>
  identity.realm.token({ uid: nation().uid }, claims);

beforeAll(async () => {
  identity = await startTestIdentity({ secondFactor: 'required' });
  ({ network, people } = await seedNetwork(identity.db));
  await unwrap(identity.as(nation()).PATCH('/me', { body: { language: 'en' } }));
  username = await eventually(async () => {
    const users = (await keycloakAdmin(
      'GET',
      `/${identity.realm.name}/users?q=essaim_uid:${nation().uid}`,
    )) as { id: string; username: string }[];
    if (!users[0]) throw new Error('no account yet');
    await keycloakAdmin('PUT', `/${identity.realm.name}/users/${users[0].id}/reset-password`, {
      type: 'password',
      value: PASSWORD,
      temporary: false,
    });
    return users[0].username;
  }, 40_000);
}, 120_000);

afterAll(() => identity[Symbol.asyncDispose]());

test('what makes an administrator takes a second factor of the last ten minutes, the rest does not', async () => {
  const now = Math.floor(Date.now() / 1000);
  const refused = [
    minted({}),
    minted({ acr: '1', auth_time: now }),
    minted({ acr: '2', auth_time: now - ELEVEN_MINUTES_S }),
  ];
  for (const token of refused) {
    const { error, response } = await invite(token, 'coordination');
    expect(error).toMatchObject({ code: 'second-factor-needed', status: 401 });
    expect(response.headers.get('www-authenticate')).toBe(
      'Bearer realm="essaim", error="insufficient_user_authentication", acr_values="2", max_age="600"',
    );
    expect((await invite(token, 'training')).response.status).toBe(201);
  }
  const recent = await invite(minted({ acr: '2', auth_time: now - 60 }), 'coordination');
  expect(recent.response.status).toBe(201);
});

test('who has no second factor sets one up on the way, and is asked for it from then on', async () => {
  const client = consoleClient(identity);
  const essential = {
    claims: JSON.stringify({ id_token: { acr: { essential: true, values: ['2'] } } }),
  };
  const browser = plainBrowser([CALLBACK]);
  const form = await browser.open(client.address());
  const first = await client.token(await browser.submit(form, { username, password: PASSWORD }));
  expect(decodeJwt(first)['acr']).toBe('1');
  const alone = await invite(async () => first, 'coordination');
  expect(alone.error).toMatchObject({ code: 'second-factor-needed' });

  const setUp = await browser.open(client.address(essential));
  const secret = /name="totpSecret" value="([^"]+)"/.exec(setUp.html)?.[1] ?? '';
  expect(secret).not.toBe('');
  const key = Buffer.from(secret);
  const back = await browser.submit(setUp, {
    totp: totpCode(key),
    totpSecret: secret,
    userLabel: 'téléphone',
  });
  const second = await client.token(back);
  expect(decodeJwt(second)['acr']).toBe('2');
  expect((await invite(async () => second, 'coordination')).response.status).toBe(201);

  const own = createIdentityClient({ baseUrl: identity.url, token: async () => second });
  const { items } = await unwrap(own.GET('/me/second-factors', {}));
  expect(items).toMatchObject([{ kind: 'app', label: 'téléphone' }]);

  const elsewhere = plainBrowser([CALLBACK]);
  const password = await elsewhere.submit(await elsewhere.open(client.address()), {
    username,
    password: PASSWORD,
  });
  expect(password.html).toContain('name="otp"');
  const entered = await elsewhere.submit(password, { otp: totpCode(key, 1) });
  expect(entered.url.searchParams.get('code')).not.toBeNull();
});

test('where only those who have one are asked, a mandate can ask for it too', async () => {
  await using relaxed = await startTestIdentity();
  const seeded = await seedNetwork(relaxed.db);
  const { uid, mandates } = persona(seeded.people, 'coordination@nat');
  const outcome = async () => {
    const { error, response } = await relaxed.as({ uid }).POST('/invitations', {
      body: {
        organisationId: seeded.network['dep-53'].id,
        role: 'coordination',
        scope: 'self',
        email: `${newId()}@courriel.example`,
        language: 'fr',
      },
    });
    return error?.code ?? response.status;
  };
  expect(await outcome()).toBe(201);
  await transaction(relaxed.db, (trx) =>
    setSecondFactor(trx, String(mandates[0]?.id) as Uuid, true),
  );
  expect(await outcome()).toBe('second-factor-needed');
});

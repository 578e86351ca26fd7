// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type Persona, type TestNetwork, eventually, keycloakAdmin } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

let identity: TestIdentity;
let network: TestNetwork;
let people: Persona[];

const code = (answer: { error?: unknown }) => (answer.error as { code: string } | undefined)?.code;

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
});

afterAll(() => identity[Symbol.asyncDispose]());

test('who looked after my account: what others did, with which hat, and nothing of others', async () => {
  const me = persona(people, 'member@dep-53');
  const other = persona(people, 'member@dep-72');
  const region = identity.as(persona(people, 'coordination@reg-52'));
  for (const [personId, key] of [
    [me.personId, 'dep-53'],
    [other.personId, 'dep-72'],
  ] as const) {
    await unwrap(
      region.POST('/mandates', {
        body: { personId, organisationId: network[key].id, role: 'liaison' },
      }),
    );
  }
  const care = await unwrap(identity.as({ ...me, mandateVersion: 1 }).GET('/me/care'));
  expect(care).toMatchObject({
    total: 1,
    items: [
      {
        action: 'grantMandate',
        person: { id: persona(people, 'coordination@reg-52').personId },
        mandate: { role: 'coordination', tier: 'regional' },
        organisationName: 'dep-53',
      },
    ],
  });
});

test('what I let a tool have is listed, and can be taken back', async () => {
  const me = persona(people, 'member@dep-68');
  const realm = identity.realm.name;
  await unwrap(identity.as(me).PATCH('/me', { body: { language: 'en' } }));
  const account = await eventually(async () => {
    const { keycloak_id: id } = await identity.db
      .selectFrom('person')
      .select('keycloak_id')
      .where('id', '=', me.personId)
      .executeTakeFirstOrThrow();
    if (id === null) throw new Error('no account yet');
    return id;
  }, 20_000);
  await keycloakAdmin('PUT', `/${realm}/users/${account}/reset-password`, {
    type: 'password',
    value: 'une-phrase-longue-53',
    temporary: false,
  });
  await keycloakAdmin('POST', `/${realm}/clients`, {
    clientId: 'tool-pads',
    name: 'Pads',
    secret: 'a-secret-of-pads',
    directAccessGrantsEnabled: true,
  });
  const { username } = await identity.db
    .selectFrom('person')
    .select('username')
    .where('id', '=', me.personId)
    .executeTakeFirstOrThrow();
  const answer = await fetch(`${identity.realm.issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'tool-pads',
      client_secret: 'a-secret-of-pads',
      username,
      password: 'une-phrase-longue-53',
      scope: 'openid offline_access',
    }),
  });
  const { refresh_token: refresh } = (await answer.json()) as { refresh_token: string };
  const api = identity.as(me);
  expect(await unwrap(api.GET('/me/consents'))).toMatchObject({
    items: [{ clientId: 'tool-pads', name: 'Pads', offline: true }],
  });
  const withdraw = (clientId: string) =>
    api.DELETE('/me/consents/{clientId}', { params: { path: { clientId } } });
  expect((await withdraw('tool-pads')).response.status).toBe(204);
  expect((await unwrap(api.GET('/me/consents'))).items).toEqual([]);
  expect(code(await withdraw('tool-pads'))).toBe('not-found');
  const refreshed = await fetch(`${identity.realm.issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'tool-pads',
      client_secret: 'a-secret-of-pads',
      refresh_token: refresh,
    }),
  });
  expect(refreshed.status).toBe(400);
});

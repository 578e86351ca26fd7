// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type Uuid, newId } from '@essaim/kernel';
import {
  type Origin,
  type Persona,
  type TestNetwork,
  eventually,
  keycloakAdmin,
  plainBrowser,
  startOrigin,
} from '@essaim/testkit';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';
import { TOOL_ADDRESS, answersAbout, clientRequest } from './test-support/tool-commands.ts';

let identity: TestIdentity;
let catalog: Origin;
let network: TestNetwork;
let people: Persona[];

const cloud = { id: newId(), secret: '', clientId: '' };
const wiki = { id: newId(), secret: '', clientId: '' };
const callback = `${TOOL_ADDRESS}/apps/user_oidc/code`;
const credentials = { username: 'member.dep.53', password: 'une longue phrase 53' };

const access = (instanceId: Uuid, place: keyof TestNetwork, personQuotaGb?: number) => ({
  instanceId,
  organisationId: network[place].id,
  activationId: newId(),
  ...(personQuotaGb !== undefined && { personQuotaGb }),
});

const grant = async (data: ReturnType<typeof access>): Promise<void> => {
  await catalog.send({ name: 'identity.grant-access', data });
};

/** What the ID token of a tool says of the member of dep-53. */
const idTokenAt = async ({ clientId, secret }: typeof cloud) => {
  const browser = plainBrowser([callback]);
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid',
  });
  const endpoint = `${identity.realm.issuer}/protocol/openid-connect`;
  const form = await browser.open(`${endpoint}/auth?${query.toString()}`);
  const { url } = await browser.submit(form, credentials);
  const response = await fetch(`${endpoint}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: url.searchParams.get('code') ?? '',
      redirect_uri: callback,
    }),
  });
  const tokens = (await response.json()) as { id_token: string; access_token: string };
  return { id: decodeJwt(tokens.id_token), access: decodeJwt(tokens.access_token) };
};

const prepare = async (
  tool: typeof cloud,
  claims: ('groups' | 'quota')[],
  hoster = network['heb-bocage'].id,
): Promise<void> => {
  await catalog.send({
    name: 'identity.ensure-client',
    data: clientRequest(tool.id, hoster, { claims }),
  });
  await answersAbout(identity.db, 'client.ready', tool.id);
  const operator = identity.as(persona(people, 'operator@heb-bocage'));
  const path = { params: { path: { instanceId: tool.id } } };
  Object.assign(tool, await unwrap(operator.POST('/clients/{instanceId}/secret', path)));
};

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
  catalog = await startOrigin('catalog', identity.namespace, [
    'identity.ensure-client',
    'identity.grant-access',
    'identity.revoke-access',
  ]);
  const member = persona(people, 'member@dep-53');
  await unwrap(identity.as(member).PATCH('/me', { body: { language: 'en' } }));
  await prepare(cloud, ['groups', 'quota']);
  await prepare(wiki, ['groups']);
  const keycloakId = await eventually(async () => {
    const row = await identity.db
      .selectFrom('person')
      .select('keycloak_id')
      .where('id', '=', member.personId)
      .executeTakeFirstOrThrow();
    if (row.keycloak_id === null) throw new Error('no account yet');
    return row.keycloak_id;
  });
  await keycloakAdmin('PUT', `/${identity.realm.name}/users/${keycloakId}/reset-password`, {
    type: 'password',
    value: credentials.password,
    temporary: false,
  });
});

afterAll(async () => {
  await catalog[Symbol.asyncDispose]();
  await identity[Symbol.asyncDispose]();
});

test('a tool is told of the organisations through which a person has it, and of their room', async () => {
  await grant(access(cloud.id, 'reg-52', 2));
  await grant(access(cloud.id, 'dep-53', 5));
  await grant(access(wiki.id, 'nat', 9));
  await eventually(async () => {
    const { id, access: token } = await idTokenAt(cloud);
    expect(id).toMatchObject({ groups: ['dep-53', 'reg-52'], quota: '5 GB' });
    expect(id).not.toHaveProperty('groups_partial');
    expect(token).not.toHaveProperty('groups');
  }, 20_000);
});

test('another tool is told of its own alone, and of no room that it did not ask for', async () => {
  await eventually(async () => {
    const { id } = await idTokenAt(wiki);
    expect(id).toMatchObject({ groups: ['nat'] });
    expect(id).not.toHaveProperty('quota');
  }, 20_000);
});

test('nobody writes what tools are told of them', async () => {
  const realm = `/${identity.realm.name}`;
  await keycloakAdmin('POST', `${realm}/clients`, {
    clientId: 'own-account',
    publicClient: true,
    directAccessGrantsEnabled: true,
    fullScopeAllowed: true,
  });
  const signedIn = await fetch(`${identity.realm.issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'own-account',
      scope: 'openid',
      ...credentials,
    }),
  });
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  const account = `${identity.realm.issuer}/account/`;
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    'content-type': 'application/json',
  };
  const profile = (await (await fetch(account, { headers })).json()) as {
    attributes?: Record<string, string[]>;
  };
  expect(profile).toMatchObject({ username: credentials.username });
  expect(JSON.stringify(profile)).not.toContain('.groups');
  const written = await fetch(account, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      ...profile,
      firstName: 'Alix',
      attributes: { ...profile.attributes, [`${wiki.clientId}.groups`]: ['dep-72'] },
    }),
  });
  expect(written.status).toBeLessThan(500);
  expect((await idTokenAt(wiki)).id).toMatchObject({ groups: ['nat'] });
});

test('an access that is taken back is told no more', async () => {
  const data = access(cloud.id, 'dep-53');
  await catalog.send({ name: 'identity.revoke-access', data });
  await eventually(async () => {
    const { id } = await idTokenAt(cloud);
    expect(id).toMatchObject({ groups: ['reg-52'], quota: '2 GB' });
  }, 20_000);
});

test('a tool that no longer asks is told nothing, and nothing of the comparison is left', async () => {
  await catalog.send({
    name: 'identity.ensure-client',
    data: clientRequest(cloud.id, network['heb-bocage'].id, {}),
  });
  await eventually(async () => {
    const { id } = await idTokenAt(cloud);
    expect(id).not.toHaveProperty('groups');
    expect(id).not.toHaveProperty('quota');
  }, 20_000);
  const technical = identity.as(persona(people, 'technical@nat'));
  const plan = await unwrap(technical.GET('/reconcile/plan'));
  expect(plan.changes).toEqual([]);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type Uuid, newId } from '@essaim/kernel';
import {
  type Origin,
  type Persona,
  type TestNetwork,
  eventually,
  keycloakAdmin,
  startOrigin,
  plainBrowser,
} from '@essaim/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedEvents } from './test-support/published-events.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';
import { TOOL_ADDRESS, answersAbout, clientRequest } from './test-support/tool-commands.ts';

let identity: TestIdentity;
let catalog: Origin;
let network: TestNetwork;
let people: Persona[];

const password = 'une longue phrase 53';
const instanceId = newId();
const activationId = newId();
const address = TOOL_ADDRESS;

const request = (extra: Parameters<typeof clientRequest>[2] = {}) =>
  clientRequest(instanceId, network['heb-bocage'].id, extra);

const answers = (type: string, id: Uuid) => answersAbout(identity.db, type, id);

const operator = () => identity.as(persona(people, 'operator@heb-bocage'));

/** Has the account made, and gives it a password, as forgotten password would. */
const accountOf = async (name: Persona['name']): Promise<string> => {
  const { personId } = persona(people, name);
  const { db } = identity;
  await unwrap(identity.as(persona(people, name)).PATCH('/me', { body: { language: 'en' } }));
  const keycloakId = await eventually(async () => {
    const row = await db
      .selectFrom('person')
      .select('keycloak_id')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    if (row.keycloak_id === null) throw new Error('no account yet');
    return row.keycloak_id;
  });
  await keycloakAdmin('PUT', `/${identity.realm.name}/users/${keycloakId}/reset-password`, {
    type: 'password',
    value: password,
    temporary: false,
  });
  return name.replaceAll(/[^a-z0-9]+/g, '.');
};

const clientIdOf = async (): Promise<string> =>
  (await unwrap(operator().GET('/clients/{instanceId}', { params: { path: { instanceId } } })))
    .clientId;

const openTool = async (browser = plainBrowser([address])) => {
  const query = new URLSearchParams({
    client_id: await clientIdOf(),
    redirect_uri: `${address}/apps/user_oidc/code`,
    response_type: 'code',
    scope: 'openid',
    state: 's',
  });
  return browser.open(`${identity.realm.issuer}/protocol/openid-connect/auth?${query.toString()}`);
};

const signIn = async (username: string) => {
  const browser = plainBrowser([address]);
  const form = await openTool(browser);
  return { browser, page: await browser.submit(form, { username, password }) };
};

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
  catalog = await startOrigin('catalog', identity.namespace, [
    'identity.ensure-client',
    'identity.grant-access',
    'identity.revoke-access',
  ]);
});

afterAll(async () => {
  await catalog[Symbol.asyncDispose]();
  await identity[Symbol.asyncDispose]();
});

describe('a client for an instance', () => {
  test('catalog asks, identity answers client.ready, without any secret in it', async () => {
    await catalog.send({ name: 'identity.ensure-client', data: request() });
    const [ready] = await answers('client.ready', instanceId);
    expect(ready?.data).toEqual({
      instanceId,
      clientId: expect.stringMatching(/^tool-nextcloud-mayenne-[0-9a-f]{8}$/),
      issuer: identity.realm.issuer,
    });
    const client = await unwrap(
      operator().GET('/clients/{instanceId}', { params: { path: { instanceId } } }),
    );
    expect(client).toMatchObject({ state: 'ready', secret: { state: 'waiting', readAt: null } });
  });

  test('the secret is read once by the hoster, and works', async () => {
    const path = { params: { path: { instanceId } } };
    const other = identity.as(persona(people, 'operator@heb-rhin'));
    expect((await other.POST('/clients/{instanceId}/secret', path)).response.status).toBe(403);
    const nation = identity.as(persona(people, 'technical@nat'));
    expect((await nation.POST('/clients/{instanceId}/secret', path)).response.status).toBe(403);
    const first = await operator().POST('/clients/{instanceId}/secret', path);
    expect(first.response.headers.get('cache-control')).toBe('no-store');
    const again = await operator().POST('/clients/{instanceId}/secret', path);
    expect(again.error).toMatchObject({ code: 'client-secret-already-read' });
    const { clientId, secret } = first.data ?? { clientId: '', secret: '' };
    expect(await tokenEndpoint(clientId, secret)).toBe('invalid_grant');
    expect(await tokenEndpoint(clientId, 'another')).toMatch(/unauthorized_client|invalid_client/);

    const rows = await identity.db.selectFrom('outbox').select('envelope').execute();
    const journal = await identity.db.selectFrom('journal').select('summary').execute();
    const client = await identity.db.selectFrom('client').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify([rows, journal])).not.toContain(secret);
    expect(client.secret.toString('utf8')).not.toContain(secret);
  });

  test('a new secret replaces the old one and is read once too', async () => {
    const path = { params: { path: { instanceId } } };
    const rotated = await unwrap(operator().POST('/clients/{instanceId}/rotate-secret', path));
    expect(rotated).toMatchObject({ state: 'ready', secret: { state: 'waiting' } });
    const read = await unwrap(operator().POST('/clients/{instanceId}/secret', path));
    expect(await tokenEndpoint(read.clientId, read.secret)).toBe('invalid_grant');
  });

  test.each([
    ['redirect-uri-invalid', { redirectUris: ['https://nuage.example/*'] }],
    ['redirect-uri-invalid', { redirectUris: ['http://nuage.example/callback'] }],
    ['hoster-unknown', { hosterOrganisationId: newId() }],
  ])('asked wrongly: %s', async (reasonCode, wrong) => {
    const id = newId();
    await catalog.send({
      name: 'identity.ensure-client',
      data: request({ instanceId: id, ...wrong }),
    });
    const [refused] = await answers('client.refused', id);
    expect(refused?.data).toEqual({ instanceId: id, reasonCode });
  });

  test('a tool of SAML is told where the metadata of the sign-on is, and has no secret', async () => {
    const id = newId();
    const entityId = 'https://wiki.example/saml/metadata';
    const saml = { entityId, nameId: 'persistent' } as const;
    const data = request({ instanceId: id, saml });
    await catalog.send({ name: 'identity.ensure-client', data });
    const [ready] = await answers('client.ready', id);
    expect(ready?.data).toMatchObject({ clientId: entityId });
    const path = { params: { path: { instanceId: id } } };
    const client = await unwrap(operator().GET('/clients/{instanceId}', path));
    expect(client).toMatchObject({
      protocol: 'saml',
      saml: { entityId, nameId: 'persistent', signsRequests: false },
      secret: { state: 'none', fingerprint: null },
    });
    const metadata = await (await fetch(String(client.saml?.metadataUrl))).text();
    expect(metadata).toContain(String(client.saml?.certificate));
    for (const address of ['secret', 'rotate-secret'] as const) {
      const answer = await operator().POST(`/clients/{instanceId}/${address}`, path);
      expect(answer.error).toMatchObject({ code: 'client-has-no-secret' });
    }
    const twin = newId();
    await catalog.send({ name: 'identity.ensure-client', data: { ...data, instanceId: twin } });
    const [refused] = await answers('client.refused', twin);
    expect(refused?.data).toEqual({ instanceId: twin, reasonCode: 'name-taken' });
  });

  test('access before there is a client is refused', async () => {
    const id = newId();
    const data = { instanceId: id, organisationId: network['dep-53'].id, activationId };
    await catalog.send({ name: 'identity.grant-access', data });
    const [refused] = await answers('access.refused', id);
    expect(refused?.data).toEqual({ ...data, reasonCode: 'client-missing' });
  });
});

describe('access for an organisation', () => {
  test('before it is given, Keycloak refuses with our sentence', async () => {
    const { page } = await signIn(await accountOf('member@dep-53'));
    expect(page.html).toContain('None of your hats gives access to this tool.');
  });

  test('once given, its people and those below enter, with one password', async () => {
    const member = await accountOf('member@53-00013');
    const data = { instanceId, organisationId: network['dep-53'].id, activationId };
    await catalog.send({ name: 'identity.grant-access', data });
    const [granted] = await answers('access.granted', instanceId);
    expect(granted?.data).toEqual(data);
    const { page, browser } = await signIn(member);
    expect(page.url.searchParams.get('code')).not.toBeNull();
    expect((await openTool(browser)).url.searchParams.get('code')).not.toBeNull();
    const { page: sameOrganisation } = await signIn('member.dep.53');
    expect(sameOrganisation.url.searchParams.get('code')).not.toBeNull();
  });

  test('another department is refused, and so is a coordinator above', async () => {
    const { page } = await signIn(await accountOf('member@dep-72'));
    expect(page.html).toContain('None of your hats gives access to this tool.');
    const above = await signIn(await accountOf('coordination@reg-52'));
    expect(above.page.html).toContain('None of your hats gives access to this tool.');
  });

  test('the first sign-in of each person is published once', async () => {
    const seen = await eventually(async () => {
      const found = (await publishedEvents(identity.db, 'sign-in.first-seen')).map(
        ({ data }) => data,
      );
      expect(found).toHaveLength(2);
      return found;
    }, 20_000);
    expect(seen.map(({ personId }) => String(personId)).toSorted()).toEqual(
      [persona(people, 'member@53-00013'), persona(people, 'member@dep-53')]
        .map(({ personId }) => personId)
        .toSorted(),
    );
    expect(seen[0]).toMatchObject({ instanceId, organisationIds: [network['dep-53'].id] });
  });

  test('a mandate that ends takes the access away; a new one gives it', async () => {
    const region = identity.as(persona(people, 'coordination@reg-52'));
    const leaving = persona(people, 'member@dep-53');
    const mandateId = String(leaving.mandates[0]?.id);
    await unwrap(
      region.POST('/mandates/{mandateId}/end', {
        params: { path: { mandateId } },
        body: { reason: 'départ' },
      }),
    );
    await eventually(async () => {
      const { page } = await signIn('member.dep.53');
      expect(page.html).toContain('None of your hats gives access to this tool.');
    });
    const department = identity.as(persona(people, 'coordination@dep-53'));
    await unwrap(
      department.POST('/mandates', {
        body: {
          personId: leaving.personId,
          organisationId: network['dep-53'].id,
          role: 'member',
        },
      }),
    );
    await eventually(async () => {
      const { page } = await signIn('member.dep.53');
      expect(page.url.searchParams.get('code')).not.toBeNull();
    });
  });

  test('the thread tells the chain, and who can act', async () => {
    const api = identity.as(persona(people, 'coordination@dep-53'));
    const { items } = await unwrap(
      api.GET('/thread-links', {
        params: { query: { organisationId: network['dep-53'].id } },
      }),
    );
    const chain = items.filter((link) => link.instanceId === instanceId);
    expect(chain.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'client done',
      'access done',
      'first-sign-in done',
    ]);
    const blocked = items.find(({ kind, state }) => kind === 'client' && state === 'blocked');
    expect(blocked).toMatchObject({
      reasonCode: 'client-missing',
      actors: [{ role: 'technical', organisation: { key: 'nat' }, people: [{}] }],
    });
  });

  test('a group that somebody deleted is made again, with its people', async () => {
    const technical = identity.as(persona(people, 'technical@nat'));
    const realm = identity.realm.name;
    const [container] = (await keycloakAdmin('GET', `/${realm}/groups?search=essaim-access`)) as {
      id: string;
    }[];
    const [group] = (await keycloakAdmin('GET', `/${realm}/groups/${container?.id}/children`)) as {
      id: string;
    }[];
    await keycloakAdmin('DELETE', `/${realm}/groups/${group?.id}`);
    expect((await signIn('member.53.00013')).page.html).toContain('None of your hats');
    const plan = await unwrap(technical.GET('/reconcile/plan'));
    expect(plan.changes.map(({ kind, action }) => `${action} ${kind}`)).toEqual(['create group']);
    await unwrap(technical.POST('/reconcile/apply', { body: { planId: plan.planId } }));
    await eventually(async () => {
      const { page } = await signIn('member.53.00013');
      expect(page.url.searchParams.get('code')).not.toBeNull();
    });
  });

  test('taken back, nobody enters any more', async () => {
    const data = { instanceId, organisationId: network['dep-53'].id, activationId };
    await catalog.send({ name: 'identity.revoke-access', data });
    await answers('access.revoked', instanceId);
    const { page } = await signIn('member.53.00013');
    expect(page.html).toContain('None of your hats gives access to this tool.');
  });
});

const tokenEndpoint = async (clientId: string, secret: string): Promise<string> => {
  const response = await fetch(`${identity.realm.issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: 'none',
      redirect_uri: `${address}/apps/user_oidc/code`,
    }),
  });
  return ((await response.json()) as { error: string }).error;
};

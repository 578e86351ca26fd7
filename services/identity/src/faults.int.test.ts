// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { newId } from '@essaim/kernel';
import {
  type Origin,
  type Persona,
  type TestNetwork,
  eventually,
  startOrigin,
  testServers,
} from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BreakableProxy, breakableProxy } from './test-support/breakable-proxy.ts';
import { mailsTo } from './test-support/mailbox.ts';
import { publishedEvents } from './test-support/published-events.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';

let proxy: BreakableProxy;
let identity: TestIdentity;
let catalog: Origin;
let network: TestNetwork;
let people: Persona[];

const email = `ana-${newId()}@courriel.example`;
const instanceId = newId();

const technical = () => identity.as(persona(people, 'technical@nat'));

beforeAll(async () => {
  proxy = await breakableProxy(testServers.keycloakUrl);
  identity = await startTestIdentity({ keycloakUrl: proxy.url });
  ({ network, people } = await seedNetwork(identity.db));
  catalog = await startOrigin('catalog', identity.namespace, [
    'identity.ensure-client',
    'identity.grant-access',
  ]);
});

afterAll(async () => {
  await catalog[Symbol.asyncDispose]();
  await identity[Symbol.asyncDispose]();
  await proxy[Symbol.asyncDispose]();
});

test('while Keycloak is away, work is taken, waits, and says why', async () => {
  proxy.cut();
  const health = await fetch(`${identity.url}/health/ready`);
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({
    status: 'degraded',
    checks: expect.arrayContaining([
      { name: 'keycloak', needed: false, ok: false, reason: 'Keycloak does not answer' },
    ]),
  });

  const region = identity.as(persona(people, 'coordination@reg-52'));
  const invitation = await unwrap(
    region.POST('/invitations', {
      body: {
        email,
        givenName: 'Ana',
        familyName: 'Lune',
        organisationId: network['dep-72'].id,
        role: 'coordination',
      },
    }),
  );
  await catalog.send({
    name: 'identity.ensure-client',
    data: {
      instanceId,
      name: 'Pads',
      address: 'https://pads.example',
      redirectUris: ['https://pads.example/cb'],
      postLogoutRedirectUris: [],
      hosterOrganisationId: network['heb-bocage'].id,
    },
  });
  await eventually(async () => {
    const { items } = await unwrap(
      technical().GET('/keycloak-tasks', { params: { query: { stuck: true } } }),
    );
    const kinds = new Set<string>(items.map(({ kind }) => kind));
    expect(kinds.isSupersetOf(new Set(['client', 'invitation']))).toBe(true);
    for (const task of items) expect(task.lastError).toMatch(/^keycloak-unreachable/);
  });
  const waiting = await unwrap(
    region.GET('/invitations/{invitationId}', {
      params: { path: { invitationId: invitation.id } },
    }),
  );
  expect(waiting.delivery).toMatchObject({
    state: 'failing',
    reasonCode: 'keycloak-unreachable',
  });
  const plan = await technical().GET('/reconcile/plan');
  expect(plan.error).toMatchObject({ code: 'keycloak-unreachable' });
});

test('a restart while work waits loses nothing and doubles nothing', async () => {
  await identity.stop();
  await identity.start();
  const health = await fetch(`${identity.url}/health/ready`);
  expect(await health.text()).toContain('the realm is not ready yet');
  const me = await unwrap(technical().GET('/me'));
  expect(me.hats).toHaveLength(1);
  proxy.mend();
  await identity.ready();
  await eventually(async () => {
    const { total } = await unwrap(technical().GET('/keycloak-tasks'));
    expect(total).toBe(0);
  }, 20_000);
  expect(await mailsTo(email)).toHaveLength(1);
  await eventually(async () => {
    expect(await publishedEvents(identity.db, 'client.ready')).toHaveLength(1);
  });
});

test('an operator can try a waiting change again at once', async () => {
  proxy.cut();
  await unwrap(
    identity.as(persona(people, 'member@dep-53')).PATCH('/me', { body: { language: 'en' } }),
  );
  const task = await eventually(async () => {
    const { items } = await unwrap(technical().GET('/keycloak-tasks'));
    const found = items.find(({ attempts }) => attempts >= 4);
    if (!found) throw new Error('not stuck yet');
    return found;
  }, 20_000);
  proxy.mend();
  await unwrap(
    technical().POST('/keycloak-tasks/{taskId}/retry', { params: { path: { taskId: task.id } } }),
  );
  await eventually(async () => {
    const { total } = await unwrap(technical().GET('/keycloak-tasks'));
    expect(total).toBe(0);
  }, 2_500);
});

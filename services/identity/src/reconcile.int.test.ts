// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type Uuid, newId } from '@essaim/kernel';
import {
  type Origin,
  type Persona,
  type TestNetwork,
  keycloakAdmin,
  startOrigin,
} from '@essaim/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';
import { answersAbout, clientRequest } from './test-support/tool-commands.ts';

let identity: TestIdentity;
let catalog: Origin;
let network: TestNetwork;
let people: Persona[];

const instanceId = newId();

const ask = async (id: Uuid, name: string, answer: string) => {
  const data = clientRequest(id, network['heb-bocage'].id, { name });
  await catalog.send({ name: 'identity.ensure-client', data });
  return answersAbout(identity.db, answer, id);
};

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
  catalog = await startOrigin('catalog', identity.namespace, ['identity.ensure-client']);
  await ask(instanceId, 'Nextcloud Mayenne', 'client.ready');
});

afterAll(async () => {
  await catalog[Symbol.asyncDispose]();
  await identity[Symbol.asyncDispose]();
});

describe('the reconcile', () => {
  const technical = () => identity.as(persona(people, 'technical@nat'));

  test('finds nothing to do when all is as it should be', async () => {
    const plan = await unwrap(technical().GET('/reconcile/plan'));
    expect(plan.changes).toEqual([]);
  });

  test('sees drift, shows it without secrets, and puts it right', async () => {
    const realm = identity.realm.name;
    const { clientId } = await unwrap(
      technical().GET('/clients/{instanceId}', { params: { path: { instanceId } } }),
    );
    const [client] = (await keycloakAdmin('GET', `/${realm}/clients?clientId=${clientId}`)) as {
      id: string;
    }[];
    await keycloakAdmin('DELETE', `/${realm}/clients/${client?.id}/roles/access`);
    await keycloakAdmin('PUT', `/${realm}`, { realm, accessTokenLifespan: 9000 });
    await keycloakAdmin('PUT', `/${realm}/clients/${client?.id}`, {
      clientId,
      redirectUris: ['https://elsewhere.example/*'],
      secret: 'changed-by-hand',
    });
    const plan = await unwrap(technical().GET('/reconcile/plan'));
    expect(plan.changes.map(({ kind, action }) => `${action} ${kind}`)).toEqual([
      'update realm',
      'update client',
    ]);
    expect(plan.changes[1]?.fields.map(({ field }) => field).toSorted()).toEqual([
      'redirectUris',
      'role access',
      'secret',
      'webOrigins',
    ]);
    expect(JSON.stringify(plan)).not.toContain('changed-by-hand');
    const stale = await technical().POST('/reconcile/apply', { body: { planId: 'other' } });
    expect(stale.error).toMatchObject({ code: 'reconcile-plan-changed' });
    await unwrap(technical().POST('/reconcile/apply', { body: { planId: plan.planId } }));
    const after = await unwrap(technical().GET('/reconcile/plan'));
    expect(after.changes).toEqual([]);
  });

  test('leaves alone what it did not make', async () => {
    const realm = identity.realm.name;
    const id = newId();
    const clientId = `tool-foreign-${id.replaceAll('-', '').slice(-8)}`;
    await keycloakAdmin('POST', `/${realm}/clients`, { clientId, redirectUris: ['https://a.b/c'] });
    const [refused] = await ask(id, 'Foreign', 'client.refused');
    expect(refused?.data).toMatchObject({ reasonCode: 'name-taken' });
    const [kept] = (await keycloakAdmin('GET', `/${realm}/clients?clientId=${clientId}`)) as {
      redirectUris: string[];
    }[];
    expect(kept?.redirectUris).toEqual(['https://a.b/c']);
  });
});

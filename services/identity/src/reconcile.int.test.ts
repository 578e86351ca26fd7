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
} from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { injectDrifts } from './test-support/inject-drifts.ts';
import { insertEnabledProvider } from './test-support/insert-enabled-provider.ts';
import { otherAdministrator } from './test-support/other-administrator.ts';
import { persona, seedNetwork } from './test-support/seed-network.ts';
import { type TestIdentity, startTestIdentity } from './test-support/test-identity.ts';
import { answersAbout, clientRequest } from './test-support/tool-commands.ts';

const SEEN_WITHIN_MS = 60_000;

let identity: TestIdentity;
let catalog: Origin;
let network: TestNetwork;
let people: Persona[];
let hand: Awaited<ReturnType<typeof otherAdministrator>>;

const tools = [newId(), newId(), newId()];
const PROVIDERS = ['reg-52', 'reg-44', 'dep-53'] as const;

const technical = () => identity.as(persona(people, 'technical@nat'));
const coordination = () => identity.as(persona(people, 'coordination@nat'));
const read = () => unwrap(technical().GET('/reconcile'));
const plan = () => unwrap(technical().GET('/reconcile/plan'));

const ask = async (id: Uuid, name: string, answer: string) => {
  const data = clientRequest(id, network['heb-bocage'].id, { name });
  await catalog.send({ name: 'identity.ensure-client', data });
  return answersAbout(identity.db, answer, id);
};

const clientIdOf = async (instanceId: Uuid): Promise<string> => {
  const { clientId } = await unwrap(
    technical().GET('/clients/{instanceId}', { params: { path: { instanceId } } }),
  );
  return clientId;
};

beforeAll(async () => {
  identity = await startTestIdentity();
  ({ network, people } = await seedNetwork(identity.db));
  hand = await otherAdministrator(identity.realm.name);
  catalog = await startOrigin('catalog', identity.namespace, [
    'identity.ensure-client',
    'identity.grant-access',
  ]);
  for (const key of PROVIDERS) await insertEnabledProvider(identity.db, network[key].id, key);
  for (const [index, id] of tools.entries()) await ask(id, `Outil ${index}`, 'client.ready');
  for (const instanceId of tools) {
    const organisationId = network['dep-53'].id;
    await catalog.send({
      name: 'identity.grant-access',
      data: { activationId: newId(), instanceId, organisationId },
    });
    await answersAbout(identity.db, 'access.granted', instanceId);
  }
  await eventually(async () => expect((await plan()).changes).toEqual([]), 30_000);
});

afterAll(async () => {
  await catalog[Symbol.asyncDispose]();
  await hand[Symbol.asyncDispose]();
  await identity[Symbol.asyncDispose]();
});

test('thirty changes by hand, of ten kinds, are all seen within a minute, and put right', async () => {
  const clientIds = await Promise.all(tools.map(clientIdOf));
  const injected = await injectDrifts(hand.call, {
    clientIds,
    groups: clientIds.map((clientId) => `${clientId} dep-53`),
    organisations: ['nat', 'reg-52', 'reg-44'],
    providers: [...PROVIDERS],
  });
  expect(injected).toHaveLength(30);
  const { last } = await eventually(async () => {
    const state = await read();
    expect(state.last?.trigger).toBe('event');
    expect(state.last?.drifts).toBeGreaterThanOrEqual(30);
    return state;
  }, SEEN_WITHIN_MS);
  const changes = (last?.changes ?? []).flatMap(({ kind, key, action, fields }) =>
    action === 'create'
      ? [`${key} *`]
      : fields
          .filter(({ cause }) => cause === 'drift')
          .map(({ field }) => `${kind === 'realm' && key !== 'texts' ? 'realm' : key} ${field}`),
  );
  const seen = new Set(changes);
  expect(injected.filter((drift) => !seen.has(drift))).toEqual([]);
  expect(JSON.stringify(last)).not.toContain('changed-by-hand');

  const stale = await technical().POST('/reconcile/apply', { body: { planId: 'other' } });
  expect(stale.error).toMatchObject({ code: 'reconcile-plan-changed' });
  const { planId } = await plan();
  const run = await unwrap(technical().POST('/reconcile/apply', { body: { planId } }));
  expect(run).toMatchObject({ state: 'done', mine: true, decidedBy: null });
  expect((await plan()).changes).toEqual([]);
}, 120_000);

test('of what drifted, each field is put right, taken over, or left', async () => {
  const name = 'Union du Maine';
  await hand.call('PUT', '', { displayName: name, failureFactor: 9, accessTokenLifespan: 9000 });
  const { planId, changes } = await plan();
  const [realm] = changes;
  expect(realm?.fields.map(({ field, adoptable }) => [field, adoptable])).toEqual([
    ['displayName', true],
    ['failureFactor', true],
    ['accessTokenLifespan', false],
  ]);
  const on = (field: string, decision: 'adopt' | 'leave') => ({
    kind: 'realm',
    key: String(realm?.key),
    field,
    decision,
  });
  const apply = (decisions: ReturnType<typeof on>[], reason?: string) =>
    technical().POST('/reconcile/apply', {
      body: { planId, decisions, ...(reason !== undefined && { reason }) },
    });
  for (const [decisions, code] of [
    [[on('accessTokenLifespan', 'adopt')], 'reconcile-not-adoptable'],
    [[on('unheard', 'leave')], 'reconcile-field-unknown'],
    [[on('displayName', 'adopt')], 'reconcile-reason-missing'],
  ] as const) {
    expect((await apply([...decisions])).error).toMatchObject({ code });
  }
  const decided = [on('displayName', 'adopt'), on('failureFactor', 'leave')];
  await unwrap(apply(decided, 'Nom voté'));
  const after = await plan();
  expect(after.changes.map(({ fields }) => fields.map(({ field }) => field))).toEqual([
    ['failureFactor'],
  ]);
  const { adoptions } = await read();
  expect(adoptions).toMatchObject([{ field: 'displayName', value: name, reason: 'Nom voté' }]);

  const path = { adoptionId: String(adoptions[0]?.id) };
  await technical().POST('/reconcile/adoptions/{adoptionId}/end', { params: { path } });
  const again = await technical().POST('/reconcile/adoptions/{adoptionId}/end', {
    params: { path },
  });
  expect(again.error).toMatchObject({ code: 'reconcile-adoption-over' });
  const whole = await plan();
  expect(whole.changes[0]?.fields.map(({ field }) => field)).toContain('displayName');
  await unwrap(technical().POST('/reconcile/apply', { body: { planId: whole.planId } }));
  expect((await plan()).changes).toEqual([]);
});

test('six deletions wait for a second person; what essaim did not make is left alone', async () => {
  const superfluous = Array.from({ length: 6 }, () => `tool-gone-${newId().slice(-8)}`);
  for (const clientId of superfluous) {
    await hand.call('POST', '/clients', { clientId, attributes: { 'essaim.managed': 'true' } });
  }
  await hand.call('POST', '/clients', { clientId: 'foreign', redirectUris: ['https://a.b/c'] });
  const { planId, changes, deletions, secondPerson } = await plan();
  expect(changes.map(({ action, key }) => `${action} ${key}`).toSorted()).toEqual(
    superfluous.map((clientId) => `delete ${clientId}`).toSorted(),
  );
  expect([deletions, secondPerson]).toEqual([6, true]);
  const asked = await unwrap(technical().POST('/reconcile/apply', { body: { planId } }));
  expect(asked.state).toBe('waiting');
  expect((await plan()).deletions).toBe(6);
  expect(await read()).toMatchObject({ waiting: 1 });

  const params = { path: { runId: asked.id } };
  const alone = await technical().POST('/reconcile/runs/{runId}/approve', { params });
  expect(alone.error).toMatchObject({ code: 'second-person-needed' });
  const other = await unwrap(coordination().POST('/reconcile/runs/{runId}/approve', { params }));
  expect(other).toMatchObject({ state: 'done', mine: false });
  expect(other.changes.map(({ action }) => action)).toEqual(superfluous.map(() => 'delete'));
  const late = await coordination().POST('/reconcile/runs/{runId}/refuse', { params });
  expect(late.error).toMatchObject({ code: 'reconcile-run-not-waiting' });
  const left = (await keycloakAdmin('GET', `/${identity.realm.name}/clients`)) as {
    clientId: string;
    redirectUris: string[];
  }[];
  expect(left.filter(({ clientId }) => superfluous.includes(clientId))).toEqual([]);
  expect(left.find(({ clientId }) => clientId === 'foreign')?.redirectUris).toEqual([
    'https://a.b/c',
  ]);
  const { items } = await unwrap(technical().GET('/reconcile/runs'));
  expect(items[0]).toMatchObject({ id: asked.id, state: 'done' });
});

test('a run that is refused takes nothing over, and deletes nothing', async () => {
  const superfluous = Array.from({ length: 6 }, () => `tool-kept-${newId().slice(-8)}`);
  for (const clientId of superfluous) {
    await hand.call('POST', '/clients', { clientId, attributes: { 'essaim.managed': 'true' } });
  }
  await hand.call('PUT', '', { displayName: 'Nom refusé' });
  const { planId, changes } = await plan();
  const key = String(changes.find(({ kind }) => kind === 'realm')?.key);
  const { id, state } = await unwrap(
    technical().POST('/reconcile/apply', {
      body: {
        planId,
        decisions: [{ kind: 'realm', key, field: 'displayName', decision: 'adopt' }],
        reason: 'Nom voté',
      },
    }),
  );
  expect(state).toBe('waiting');
  expect((await read()).adoptions).toEqual([]);
  const refused = await unwrap(
    coordination().POST('/reconcile/runs/{runId}/refuse', { params: { path: { runId: id } } }),
  );
  expect(refused.state).toBe('refused');
  expect((await read()).adoptions).toEqual([]);
  const after = await plan();
  expect(after.deletions).toBe(6);
  const again = await unwrap(
    technical().POST('/reconcile/apply', { body: { planId: after.planId } }),
  );
  const params = { path: { runId: again.id } };
  await unwrap(coordination().POST('/reconcile/runs/{runId}/approve', { params }));
  expect((await plan()).changes).toEqual([]);
});

test('a run that was cut short is finished by the next start', async () => {
  await hand.call('PUT', '', { failureFactor: 9 });
  const { planId } = await plan();
  const run = await unwrap(technical().POST('/reconcile/apply', { body: { planId } }));
  await hand.call('PUT', '', { failureFactor: 9 });
  await identity.stop();
  await identity.db
    .updateTable('reconcile_run')
    .set({ state: 'running', done_at: null })
    .where('id', '=', run.id as Uuid)
    .execute();
  await identity.start();
  await identity.ready();
  await eventually(async () => {
    const { items } = await unwrap(technical().GET('/reconcile/runs'));
    expect(items.find(({ id }) => id === run.id)?.state).toBe('done');
  });
  expect((await plan()).changes).toEqual([]);
});

test('a client that somebody else made under the name of an instance is left alone', async () => {
  const id = newId();
  const clientId = `tool-foreign-${id.replaceAll('-', '').slice(-8)}`;
  await hand.call('POST', '/clients', { clientId, redirectUris: ['https://a.b/c'] });
  const [refused] = await ask(id, 'Foreign', 'client.refused');
  expect(refused?.data).toMatchObject({ reasonCode: 'name-taken' });
  const [kept] = (await keycloakAdmin(
    'GET',
    `/${identity.realm.name}/clients?clientId=${clientId}`,
  )) as { redirectUris: string[] }[];
  expect(kept?.redirectUris).toEqual(['https://a.b/c']);
});

test('the running version is compared with the published flaws', async () => {
  const { keycloakVersion, knownFlaws } = await read();
  expect(keycloakVersion).toMatch(/^\d+\.\d+\.\d+/);
  expect(knownFlaws.items.map(({ id }) => id)).toContain('CVE-2026-94000');
});

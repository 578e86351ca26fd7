// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { EventData, EventType } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { eventually, organisationSnapshot, personSnapshot } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, declare, gateAt, taskAt } from './test-support/act.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { runningCampaign } from './test-support/prepared.ts';

const DEPARTMENT = 'coordination@dep-53';
const DONE_BEFORE = ['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'G1', 'D07', 'D08'];
const activationId = newId();
const instanceId = newId();

let fixture: PlanningFixture;
beforeAll(async () => {
  fixture = await startFixture();
  await withProviderOf('reg-44');
  await runningCampaign(
    fixture,
    DONE_BEFORE.map((template) => ({
      template,
      organisation: 'dep-53',
      doneOn: '2026-12-20',
    })),
  );
});
afterAll(() => fixture[Symbol.asyncDispose]());

/** The region says that it has a provider of its own, which is a task of its campaign. */
const withProviderOf = async (key: 'reg-44') => {
  const organisation = fixture.network[key];
  await fixture.identity.publish({
    type: 'organisation.updated',
    aggregate: 'organisation',
    aggregateId: organisation.id,
    data: {
      ...organisationSnapshot(organisation),
      identityProvider: 'oidc',
      shortName: 'Grand Est',
    },
  });
  await eventually(async () => {
    const { organisations } = await unwrap(
      fixture.as('coordination@nat').GET('/search', { params: { query: { q: 'Grand Est' } } }),
    );
    expect(organisations.length).toBeGreaterThan(0);
  });
};

type Snapshot = EventData<'activation.requested'>;

const snapshot = (taskId: string | null, change: Partial<Snapshot>): Snapshot => ({
  id: activationId,
  offerId: newId(),
  instanceId,
  organisationId: fixture.network['dep-53'].id,
  hosterOrganisationId: fixture.network['heb-bocage'].id,
  toolKey: 'nextcloud',
  toolName: 'Nextcloud',
  state: 'requested',
  since: '2027-01-04T08:00:00Z',
  taskId,
  blockedStep: null,
  reasonCode: null,
  who: null,
  steps: [],
  requestedBy: null,
  requestedAt: '2027-01-04T08:00:00Z',
  firstSignInAt: null,
  message: null,
  ...change,
});

const publish = (type: Extract<EventType, `activation.${string}`>, data: Snapshot) =>
  fixture.catalog.publish({ type, aggregate: 'activation', aggregateId: activationId, data });

const signIn = (personId: Uuid) =>
  fixture.identity.publish({
    type: 'sign-in.first-seen',
    aggregate: 'sign-in',
    aggregateId: newId(),
    data: {
      clientId: 'tool',
      instanceId,
      personId,
      organisationIds: [fixture.network['dep-53'].id],
      at: '2027-01-04T07:30:00Z',
    },
  });

const failed: Snapshot['steps'][number] = {
  key: 'client',
  kind: 'automatic',
  state: 'failed',
  since: '2027-01-04T08:00:00Z',
  who: null,
  reasonCode: 'redirect-uri-invalid',
  attempts: 1,
};

test('nobody declares it by hand', async () => {
  const task = await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT);
  expect(task).toMatchObject({ state: 'ready', action: 'activation', activation: null });
  expect(task.allowed).not.toContain('declare');
  const byHand = declare(fixture, DEPARTMENT, task, [
    { criterion: 'G2.3', values: { signIns: 2 } },
  ]);
  expect(await codeOf(byHand)).toBe('task-done-by-itself');
});

test('it shows the step, is blocked while a step has failed, and goes on afterwards', async () => {
  const { id } = await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT);
  const hoster = {
    kind: 'people' as const,
    role: 'operator',
    organisationId: fixture.network['heb-bocage'].id,
  };
  await publish('activation.requested', snapshot(id, {}));
  await publish(
    'activation.step-changed',
    snapshot(id, {
      state: 'provisioning',
      blockedStep: 'client',
      who: hoster,
      steps: [{ ...failed, who: hoster }],
    }),
  );
  const blocked = await eventually(async () => {
    const task = await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT);
    expect(task.state).toBe('blocked');
    return task;
  });
  expect(blocked).toMatchObject({
    blocked: {
      reason: 'activation',
      text: 'L’activation de Nextcloud est arrêtée à l’étape « client de connexion ».',
      whoCanAct: [{ familyName: 'operator@heb-bocage', role: 'operator' }],
    },
    activation: {
      id: activationId,
      state: 'provisioning',
      toolName: 'Nextcloud',
      steps: [{ key: 'client', state: 'failed', who: 'operator' }],
    },
  });
  const english = fixture.as(DEPARTMENT, { language: 'en' });
  const inEnglish = await unwrap(
    english.GET('/tasks/{taskId}', { params: { path: { taskId: id } } }),
  );
  expect(inEnglish.blocked?.text).toBe(
    'The activation of Nextcloud is stopped at the step “sign-in client”.',
  );
  const thread = await unwrap(
    english.GET('/thread-links', {
      params: { query: { organisationId: fixture.network['dep-53'].id } },
    }),
  );
  expect(thread.items.map(({ kind, state }) => [kind, state])).toEqual([
    ['wave', 'in-progress'],
    ['organisation', 'done'],
    ['task', 'blocked'],
  ]);
  expect(thread.items[2]).toMatchObject({
    id,
    activationId,
    reasonCode: 'activation',
    reasonText: inEnglish.blocked?.text,
    actors: [{ role: 'operator', people: [{ familyName: 'operator@heb-bocage' }] }],
  });
  await publish('activation.step-changed', snapshot(id, { state: 'provisioning' }));
  await eventually(async () => {
    expect((await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT)).state).toBe('ready');
  });
});

test('once active it is declared and accepted by itself, others go on, the journal says so', async () => {
  const { id } = await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT);
  await signIn(newId());
  await publish(
    'activation.active',
    snapshot(id, { state: 'active', firstSignInAt: '2027-01-03T21:00:00Z' }),
  );
  const done = await eventually(async () => {
    const task = await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT);
    expect(task.state).toBe('accepted');
    return task;
  });
  expect(done).toMatchObject({
    doneOn: '2027-01-03',
    declaration: { by: null, acceptedBy: null },
    activation: { state: 'active' },
  });
  expect((await taskAt(fixture, 'D10', 'dep-53', DEPARTMENT)).state).toBe('ready');
  const journal = await unwrap(
    fixture.as(DEPARTMENT).GET('/journal', { params: { query: { resourceId: id } } }),
  );
  expect(journal.items.map(({ action, person }) => [action, person])).toEqual([
    ['task.accepted', null],
    ['task.declared', null],
    ['task.unblocked', null],
    ['task.blocked', null],
  ]);
});

test('its criterion counts the people who have signed in since', async () => {
  const criterion = async () => {
    const gate = await gateAt(fixture, 'G2', 'dep-53', DEPARTMENT);
    return gate.criteria.find(({ key }) => key === 'G2.3');
  };
  expect(await criterion()).toMatchObject({
    state: 'not-met',
    reason: { code: 'criterion-threshold-not-met', params: { value: 1, threshold: 2 } },
  });
  await signIn(newId());
  await eventually(async () => expect(await criterion()).toMatchObject({ state: 'met' }));
});

test('a mandate that is granted declares the task that names the team', async () => {
  const before = await taskAt(fixture, 'D01', 'dep-68', 'coordination@dep-68');
  expect(before.state).toBe('ready');
  const someone = fixture.person('liaison@dep-68');
  await fixture.identity.publish({
    type: 'mandate.granted',
    aggregate: 'person',
    aggregateId: someone.personId,
    data: { ...personSnapshot(someone), givenName: 'Noa' },
  });
  await eventually(async () => {
    const task = await taskAt(fixture, 'D01', 'dep-68', 'coordination@dep-68');
    const names = task.roles.flatMap(({ people }) => people.map(({ givenName }) => givenName));
    expect(names.length).toBeGreaterThan(0);
    const search = await unwrap(
      fixture.as('coordination@nat').GET('/tasks/{taskId}', {
        params: { path: { taskId: (await taskAt(fixture, 'D03', 'dep-68')).id } },
      }),
    );
    const liaison = search.roles.find(({ kind }) => kind === 'responsible');
    expect(liaison?.people[0]?.givenName).toBe('Noa');
  });
});

test('a provider that is in service declares the task that connects it; by hand nobody does', async () => {
  const region = 'coordination@reg-44';
  const before = await taskAt(fixture, 'R07', 'reg-44', region);
  expect(before).toMatchObject({ state: 'ready', action: 'connect-idp' });
  expect(before.allowed).not.toContain('declare');
  expect(await codeOf(declare(fixture, region, before, []))).toBe('task-done-by-itself');
  const [id, organisationId] = [newId(), fixture.network['reg-44'].id];
  for (const enabled of [false, true]) {
    await fixture.identity.publish({
      type: enabled ? 'provider.enabled' : 'provider.disabled',
      aggregate: 'identity-provider',
      aggregateId: id,
      data: { id, organisationId, kind: 'oidc', enabled, since: '2027-01-04T09:00:00Z' },
    });
  }
  await eventually(async () => {
    const task = await taskAt(fixture, 'R07', 'reg-44', region);
    expect(task).toMatchObject({ state: 'declared', declaration: { by: null } });
  });
  const declared = await taskAt(fixture, 'R07', 'reg-44', 'coordination@nat');
  expect(declared.allowed).toContain('accept');
});

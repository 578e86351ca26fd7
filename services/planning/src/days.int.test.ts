// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { eventually } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, command, declare, gateAt, taskAt } from './test-support/act.ts';
import { awaitEscalated, escalatedTo } from './test-support/escalated.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { commit, importAll, propose } from './test-support/prepared.ts';
import { commandWave, setConditions, waveOf } from './test-support/waves.ts';

type Schemas = PlanningApi['components']['schemas'];

const DEPARTMENT = 'coordination@dep-53';
const done = (organisation: string, template: string, doneOn = '2026-12-20') => ({
  organisation,
  template,
  doneOn,
});

let fixture: PlanningFixture;
let campaign: Schemas['Campaign'];
beforeAll(async () => {
  fixture = await startFixture({ tickMs: 100 });
  const playbook = await importAll(fixture);
  const proposal = await propose(fixture, playbook.id, {
    startDate: '2026-06-01',
    progress: [
      ...['N01', 'N02', 'N08'].map((key) => done('nat', key)),
      ...['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'G1', 'D07'].map((key) => done('dep-53', key)),
      {
        ...done('dep-53', 'D08'),
        evidence: [{ criterion: 'G2.2', values: { hours: 72 } }],
      },
    ],
  });
  campaign = await commit(fixture, proposal.id);
});
afterAll(() => fixture[Symbol.asyncDispose]());

test('a task that only a lag holds is ready on its day, by itself', async () => {
  const first = await taskAt(fixture, 'N04', 'nat');
  await unwrap(command(fixture, 'coordination@nat', 'start', first) as never);
  const held = await taskAt(fixture, 'N05', 'nat');
  expect(held).toMatchObject({
    state: 'todo',
    waitingFor: [{ kind: 'lag', template: 'N04', until: '2027-01-11' }],
  });
  fixture.clock.set('2027-01-11T08:00:00Z');
  await eventually(async () => {
    expect((await taskAt(fixture, 'N05', 'nat')).state).toBe('ready');
  });
});

test('a criterion whose evidence is too old says so, and is renewed without undoing anything', async () => {
  const state = async () => {
    const { criteria } = await gateAt(fixture, 'G2', 'dep-53', DEPARTMENT);
    return criteria.find(({ key }) => key === 'G2.2');
  };
  expect(await state()).toMatchObject({ state: 'expired', expiresOn: '2026-12-27' });
  const old = await taskAt(fixture, 'D08', 'dep-53', DEPARTMENT);
  expect(old).toMatchObject({ state: 'accepted' });
  expect(old.allowed).toContain('declare');
  const evidence = [{ criterion: 'G2.2', values: { hours: 50 } }];
  const renewed = await unwrap<Schemas['Task']>(
    declare(fixture, DEPARTMENT, old, evidence, '2027-01-11'),
  );
  expect(renewed.state).toBe('declared');
  expect(renewed.declaration?.evidence[0]).toMatchObject({ outcome: 'met', byHand: true });
  expect((await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT)).waitingFor).not.toContainEqual(
    expect.objectContaining({ template: 'D08' }),
  );
  await unwrap(command(fixture, 'coordination@reg-52', 'accept', renewed) as never);
  expect(await state()).toMatchObject({ state: 'met', expiresOn: '2027-01-18' });
  fixture.clock.set('2027-01-19T08:00:00Z');
  await eventually(async () => {
    const gate = await gateAt(fixture, 'G2', 'dep-53', DEPARTMENT);
    expect(gate.criteriaMet).toBe(0);
    expect(gate.criteria.find(({ key }) => key === 'G2.2')?.state).toBe('expired');
  });
});

test('a hold ends with its day', async () => {
  const state = async () => {
    const { items } = await unwrap(
      fixture.as('coordination@nat').GET('/campaigns/{campaignId}/departments', {
        params: { path: { campaignId: campaign.id }, query: { sort: 'code' } },
      }),
    );
    return items[0];
  };
  const header = { 'If-Match': `"${(await state())?.revision}"` };
  const path = { campaignId: campaign.id, organisationId: fixture.network['dep-53'].id };
  await unwrap(
    fixture
      .as('coordination@nat')
      .PUT('/campaigns/{campaignId}/departments/{organisationId}/hold', {
        params: { path, header },
        body: { reason: 'Congrès', until: '2027-01-22' },
      }),
  );
  expect(await state()).toMatchObject({ organisation: { key: 'dep-53' }, state: 'on-hold' });
  fixture.clock.set('2027-01-25T08:00:00Z');
  await eventually(async () => expect(await state()).toMatchObject({ state: 'ready', hold: null }));
});

test('a service that starts again goes on where it was', async () => {
  await fixture.restart();
  expect((await taskAt(fixture, 'N05', 'nat')).state).toBe('ready');
  const again = await unwrap(
    fixture.as('coordination@nat').GET('/campaigns/{campaignId}', {
      params: { path: { campaignId: campaign.id } },
    }),
  );
  expect(again.states.ready).toBe(1);
});

test('late work climbs one tier after its delay, once; who sees it there has the delay again', async () => {
  const [REGION, NATION] = ['coordination@reg-52', 'coordination@nat'] as const;
  const path = { campaignId: campaign.id };
  const { escalation } = await unwrap(
    fixture.as(NATION).GET('/campaigns/{campaignId}', { params: { path } }),
  );
  expect(escalation).toEqual({ days: 5, revision: 0, allowed: true });
  await unwrap(
    fixture.as(NATION).PUT('/campaigns/{campaignId}/escalation', {
      params: { path, header: { 'If-Match': '"0"' } },
      body: { days: 10 },
    }),
  );
  const raised = await awaitEscalated(fixture, REGION, 'D15', 'dep-53');
  expect(raised).toMatchObject({ step: 1, task: { late: true, state: 'ready' } });
  const climbed = async () => (await escalatedTo(fixture, NATION)).map(({ task }) => task.id);
  expect(await climbed()).not.toContain(raised.task.id);
  const see = (message: string) =>
    fixture.as(REGION).POST('/escalations/{escalationId}/seen', {
      params: { path: { escalationId: raised.id } },
      body: { message },
    });
  expect(await codeOf(see('Je les appelle lundi'))).toBe('answered 204');
  expect(await codeOf(see('Encore'))).toBe('escalation-seen');
  expect((await escalatedTo(fixture, REGION)).map(({ id }) => id)).not.toContain(raised.id);
  const { history } = await taskAt(fixture, 'D15', 'dep-53', DEPARTMENT);
  expect(history.map(({ type, text }) => [type, text])).toEqual(
    expect.arrayContaining([
      ['task.escalated', null],
      ['task.escalation-seen', 'Je les appelle lundi'],
    ]),
  );
  fixture.clock.set('2027-02-15T08:00:00Z');
  expect(await awaitEscalated(fixture, NATION, 'D15', 'dep-53')).toMatchObject({ step: 2 });
});

test('work that is late when its days pass pauses its wave by itself', async () => {
  const { wave } = await taskAt(fixture, 'D09', 'dep-53', DEPARTMENT);
  const number = wave ?? 0;
  const before = await waveOf(fixture, campaign.id, number);
  const late = { metric: 'late-share', threshold: 40, count: 5, reaction: 'pause' } as const;
  const both = { success: [], error: [late, late] };
  expect(await codeOf(setConditions(fixture, campaign.id, before, both))).toBe('wave-metric-twice');
  const set = setConditions(fixture, campaign.id, before, { success: [], error: [late] });
  expect(await unwrap(set)).toMatchObject({
    control: null,
    conditions: { error: [{ met: false }] },
  });
  fixture.clock.set('2028-05-02T08:00:00Z');
  await eventually(async () => {
    const { control } = await waveOf(fixture, campaign.id, number);
    expect(control).toMatchObject({ state: 'paused', by: null });
  });
  const paused = await waveOf(fixture, campaign.id, number);
  await unwrap(commandWave(fixture, campaign.id, 'resume', paused, 'Des renforts arrivent'));
});

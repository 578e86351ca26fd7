// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, command, declare, finish, gateAt, say, taskAt } from './test-support/act.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { runningCampaign } from './test-support/prepared.ts';
import { rollBackTest } from './test-support/roll-back-test.ts';
import { commandWave, departmentOf, setConditions, waveOf } from './test-support/waves.ts';

type Schemas = PlanningApi['components']['schemas'];

const REGION = 'coordination@reg-52';
const DEPARTMENT = 'coordination@dep-53';
const NATION = 'coordination@nat';

let fixture: PlanningFixture;
let campaign: Schemas['Campaign'];
beforeAll(async () => {
  fixture = await startFixture();
  campaign = await runningCampaign(fixture, [
    {
      organisation: '53',
      template: 'D02',
      doneOn: '2026-12-20',
      evidence: [{ criterion: 'G1.2', values: { persons: 2 } }],
    },
    { organisation: '53', template: 'D03', doneOn: '2026-12-20' },
  ]);
  // What people say from here on comes after the commitment.
  fixture.clock.set('2027-01-04T09:00:00Z');
});
afterAll(() => fixture[Symbol.asyncDispose]());

const heldDepartment = async () => {
  const found = await departmentOf(fixture, campaign.id, 'dep-53');
  if (!found) throw new Error('dep-53 has no place in the campaign');
  return found;
};

const placed = (revision: number | null) => ({
  path: { campaignId: campaign.id, organisationId: fixture.network['dep-53'].id },
  ...(revision !== null && { header: { 'If-Match': `"${revision}"` } }),
});

const hold = (revision: number | null, until: string) =>
  fixture.as(NATION).PUT('/campaigns/{campaignId}/departments/{organisationId}/hold', {
    params: placed(revision),
    body: { reason: 'Élection du conseil d’administration', until },
  });

const release = (revision: number | null) =>
  fixture.as(NATION).DELETE('/campaigns/{campaignId}/departments/{organisationId}/hold', {
    params: placed(revision),
  });

test('criteria fill as their tasks are accepted; the gate is declared, accepted, opened', async () => {
  for (const template of ['D01', 'D04', 'D05']) await finish(fixture, template, 'dep-53', REGION);
  const closed = await gateAt(fixture, 'G1', 'dep-53', DEPARTMENT);
  expect(closed).toMatchObject({
    state: 'closed',
    criteriaMet: 4,
    criteriaTotal: 5,
    declarable: false,
    waitsFor: 'criteria',
    allowed: [],
  });
  expect(closed.criteria.map(({ key, state }) => [key, state])).toEqual([
    ['G1.1', 'met'],
    ['G1.2', 'met'],
    ['G1.3', 'met'],
    ['G1.4', 'met'],
    ['G1.5', 'missing'],
  ]);
  expect(await codeOf(say(fixture, DEPARTMENT, 'declare', closed))).toBe('gate-criteria-missing');

  const takeBack = async (template: string, as: typeof REGION | typeof DEPARTMENT = REGION) =>
    command(fixture, as, 'take-back', await taskAt(fixture, template, 'dep-53'), 'Mauvais fichier');
  expect(await codeOf(takeBack('D05', DEPARTMENT))).toBe('forbidden');
  const mute = command(fixture, REGION, 'take-back', await taskAt(fixture, 'D05', 'dep-53'), ' \n');
  expect(await codeOf(mute)).toBe('request-invalid');
  expect((await taskAt(fixture, 'D06', 'dep-53')).state).toBe('ready');
  const back = await unwrap<Schemas['Task']>(takeBack('D05'));
  expect(back).toMatchObject({ state: 'declared', doneOn: '2027-01-04' });
  expect(back.history[0]).toMatchObject({
    type: 'task.acceptance-withdrawn',
    text: 'Mauvais fichier',
  });
  expect((await taskAt(fixture, 'D06', 'dep-53')).state).toBe('todo');
  expect((await gateAt(fixture, 'G1', 'dep-53', DEPARTMENT)).criteriaMet).toBe(3);
  await unwrap(command(fixture, REGION, 'accept', back));

  await finish(fixture, 'D06', 'dep-53', REGION);
  expect(await codeOf(takeBack('D05'))).toBe('task-relied-on');
  const full = await gateAt(fixture, 'G1', 'dep-53', DEPARTMENT);
  expect(full).toMatchObject({ declarable: true, waitsFor: 'declaration', allowed: ['declare'] });
  const declared = await unwrap<Schemas['Gate']>(
    say(fixture, DEPARTMENT, 'declare', full, { message: 'Prêts' }),
  );
  expect(declared).toMatchObject({ state: 'declared', waitsFor: 'acceptance' });
  expect(await codeOf(say(fixture, DEPARTMENT, 'accept', declared))).toBe(
    'accepting-own-declaration',
  );
  expect(await codeOf(say(fixture, NATION, 'open', declared))).toBe('gate-state-refused');
  expect(await codeOf(takeBack('D06'))).toBe('task-relied-on');
  const refused = await unwrap<Schemas['Gate']>(
    say(fixture, REGION, 'refuse', declared, { message: 'La charte est illisible' }),
  );
  expect(refused).toMatchObject({
    state: 'refused',
    refusal: { text: 'La charte est illisible' },
  });
  const again = await unwrap<Schemas['Gate']>(say(fixture, DEPARTMENT, 'declare', refused));
  const first = await unwrap<Schemas['Gate']>(say(fixture, REGION, 'accept', again));
  const reason = { message: 'Une signature manque' };
  expect(first.allowed).toEqual(['take-back']);
  for (const as of [DEPARTMENT, NATION] as const)
    expect(await codeOf(say(fixture, as, 'take-back', first, reason))).toBe('forbidden');
  const unaccepted = await unwrap<Schemas['Gate']>(
    say(fixture, REGION, 'take-back', first, reason),
  );
  expect(unaccepted).toMatchObject({ state: 'declared', accepted: null, waitsFor: 'acceptance' });
  expect(await codeOf(say(fixture, REGION, 'take-back', unaccepted, reason))).toBe('forbidden');
  const withdrawn = await unwrap<Schemas['Gate']>(
    say(fixture, DEPARTMENT, 'take-back', unaccepted, reason),
  );
  expect(withdrawn).toMatchObject({ state: 'closed', declared: null, allowed: ['declare'] });
  const anew = await unwrap<Schemas['Gate']>(say(fixture, DEPARTMENT, 'declare', withdrawn));
  const accepted = await unwrap<Schemas['Gate']>(say(fixture, REGION, 'accept', anew));
  expect((await unwrap(fixture.as(NATION).GET('/work'))).toDecide).toMatchObject([
    { kind: 'gate', step: 'open', id: accepted.id, mine: true },
  ]);
  const opened = await unwrap<Schemas['Gate']>(say(fixture, NATION, 'open', accepted));
  expect(opened).toMatchObject({ state: 'opened', openedOn: '2027-01-04', waitsFor: null });
  expect((await departmentOf(fixture, campaign.id, 'dep-53'))?.state).toBe('ready');
  expect((await taskAt(fixture, 'D07', 'dep-53')).state).toBe('ready');
});

test('the wave gate is ready when half of its wave has passed, and lets the next wave begin', async () => {
  const list = async () => {
    const { items } = await unwrap(
      fixture.as(NATION).GET('/campaigns/{campaignId}/wave-gates', {
        params: { path: { campaignId: campaign.id } },
      }),
    );
    return items;
  };
  const [opening, preparation] = [
    (await list()).find(({ template }) => template === 'WO'),
    (await list()).find(({ template }) => template === 'WP'),
  ];
  expect(preparation).toMatchObject({
    state: 'ready',
    conditions: { gate: 'G1', passed: 1, departments: 2, needed: 1, met: true, reason: null },
    allowed: ['open', 'refuse'],
  });
  expect(opening).toMatchObject({ state: 'closed', conditions: { met: false } });
  const waiting = await taskAt(fixture, 'D01', 'dep-72', 'coordination@dep-72');
  expect(waiting).toMatchObject({ state: 'todo', wave: 2 });
  expect(waiting.waitingFor.map(({ kind }) => kind).sort()).toEqual(['task', 'wave-gate']);
  const decide = (
    verb: 'open' | 'refuse',
    gate: typeof preparation,
    as: typeof NATION | typeof REGION = NATION,
  ) =>
    fixture.as(as).POST(`/wave-gates/{waveGateId}/${verb}`, {
      params: {
        path: { waveGateId: gate?.id ?? '' },
        header: { 'If-Match': `"${gate?.revision ?? 0}"` },
      },
      body: { message: 'Après le bilan' },
    } as never);
  expect(await codeOf(decide('open', preparation, REGION))).toBe('forbidden');
  expect(await codeOf(decide('open', opening))).toBe('wave-gate-conditions');
  const refused = await unwrap<Schemas['WaveGate']>(decide('refuse', preparation));
  expect(refused).toMatchObject({ state: 'refused', refusal: { text: 'Après le bilan' } });
  expect(await codeOf(decide('open', preparation))).toBe('version-conflict');
  const opened = await unwrap<Schemas['WaveGate']>(decide('open', refused));
  expect(opened).toMatchObject({ state: 'opened', openedOn: '2027-01-04', allowed: [] });
  expect(await codeOf(decide('refuse', opened))).toBe('wave-gate-state-refused');
  const after = await taskAt(fixture, 'D01', 'dep-72', 'coordination@dep-72');
  expect(after.waitingFor).toMatchObject([{ kind: 'task', template: 'N12' }]);
});

test('a department on hold does not work, and says until when', async () => {
  const { revision } = await heldDepartment();
  expect(await codeOf(hold(revision, '2027-01-03'))).toBe('hold-end-past');
  expect(await unwrap(hold(revision, '2027-04-30'))).toMatchObject({
    state: 'on-hold',
    hold: { until: '2027-04-30', reason: 'Élection du conseil d’administration' },
  });
  const task = await taskAt(fixture, 'D07', 'dep-53', DEPARTMENT);
  expect(task.allowed).not.toContain('start');
  expect(await codeOf(command(fixture, DEPARTMENT, 'start', task))).toBe('task-on-hold');
  const released = await unwrap(release((await heldDepartment()).revision));
  expect(released).toMatchObject({ state: 'ready', hold: null });
  // Once more changes nothing.
  expect(await unwrap(release(released.revision))).toEqual(released);
});

test('two people who change one hold: the second is told, and keeps the first one’s', async () => {
  const { revision } = await heldDepartment();
  const first = await hold(revision, '2027-05-31');
  expect(first.response.headers.get('etag')).toBe(`"${revision + 1}"`);
  for (const late of [() => hold(revision, '2027-06-30'), () => release(revision)])
    expect(await codeOf(late())).toBe('version-conflict');
  for (const blind of [() => hold(null, '2027-06-30'), () => release(null)])
    expect(await codeOf(blind())).toBe('precondition-required');
  expect(await heldDepartment()).toMatchObject({
    state: 'on-hold',
    hold: { until: '2027-05-31' },
    revision: revision + 1,
  });
  expect(await unwrap(release(revision + 1))).toMatchObject({ hold: null, revision: revision + 2 });
});

test('too many departments on hold pause their wave by itself, until the nation resumes it', async () => {
  const wave = () => waveOf(fixture, campaign.id, 1);
  const before = await wave();
  expect(before).toMatchObject({
    control: null,
    conditions: {
      success: [
        { metric: 'live-share', threshold: 70, value: 0, met: false },
        { metric: 'soak-days', threshold: 10, met: false },
      ],
      error: [{ metric: 'refused-or-held-share', threshold: 20, count: 2, met: false }],
    },
    allowed: ['pause', 'stop', 'roll-back', 'conditions'],
  });
  const error = [
    { metric: 'refused-or-held-share', threshold: 50, count: 1, reaction: 'pause' } as const,
  ];
  const set = await unwrap(
    setConditions(fixture, campaign.id, before, {
      success: [{ metric: 'refused-or-held-share', threshold: 0 }],
      error,
    }),
  );
  expect(set).toMatchObject({ control: null, conditions: { succeededAt: expect.any(String) } });
  await unwrap(hold((await heldDepartment()).revision, '2027-05-31'));
  const paused = await wave();
  expect(paused).toMatchObject({
    control: {
      state: 'paused',
      by: null,
      reason: '50 % des départements ont un jalon refusé ou sont en attente (seuil : 50 %)',
    },
    conditions: { error: [{ value: 50, counted: 1, met: true }], succeededAt: null },
    allowed: ['stop', 'resume', 'roll-back', 'conditions'],
  });
  await unwrap(release((await heldDepartment()).revision));
  const task = await taskAt(fixture, 'D07', 'dep-53', DEPARTMENT);
  expect(task.paused).toMatchObject({ wave: 1, state: 'paused' });
  expect(task.paused?.whoCanAct.map(({ familyName }) => familyName)).toEqual([
    'committee@nat',
    NATION,
  ]);
  expect(task.allowed).not.toContain('start');
  expect(await codeOf(command(fixture, DEPARTMENT, 'start', task))).toBe('wave-paused');

  const seen = await wave();
  const resume = (reason: string) => commandWave(fixture, campaign.id, 'resume', seen, reason);
  expect(await unwrap(resume('La Mayenne reprend'))).toMatchObject({ control: null });
  expect(await codeOf(resume('Encore'))).toBe('version-conflict');
  const started = await unwrap<Schemas['Task']>(command(fixture, DEPARTMENT, 'start', task));
  expect(started).toMatchObject({ state: 'in-progress', paused: null });
});

test('in a stopped wave what had begun waits too', async () => {
  const running = await waveOf(fixture, campaign.id, 1);
  const stopped = await unwrap(
    commandWave(fixture, campaign.id, 'stop', running, 'Faille de sécurité'),
  );
  expect(stopped.control).toMatchObject({ state: 'stopped', reason: 'Faille de sécurité' });
  const task = await taskAt(fixture, 'D07', 'dep-53', DEPARTMENT);
  const note = [{ criterion: null, values: { note: 'Fait' } }];
  expect(await codeOf(declare(fixture, DEPARTMENT, task, note))).toBe('wave-stopped');
  const { gates } = await waveOf(fixture, campaign.id, 1);
  expect(gates.find(({ template }) => template === 'WO')?.paused).toMatchObject({ wave: 1 });
  expect(await codeOf(commandWave(fixture, campaign.id, 'pause', stopped, 'Trop tard'))).toBe(
    'wave-control-refused',
  );
  await unwrap(commandWave(fixture, campaign.id, 'resume', stopped, 'Corrigée'));
  expect(await codeOf(declare(fixture, DEPARTMENT, task, note))).toBe('evidence-missing');
});

rollBackTest(() => ({ fixture, campaign }));

test('what was done to a wave is in the journal of the nation', async () => {
  const { items } = await unwrap(
    fixture.as(NATION).GET('/journal', { params: { query: { size: 200 } } }),
  );
  const lines = items.filter(({ resourceType }) => resourceType === 'wave');
  expect(new Set(lines.map(({ action }) => action))).toEqual(
    new Set([
      'setWaveConditions',
      'wave.succeeded',
      'wave.paused',
      'wave.success-lost',
      'resumeWave',
      'stopWave',
      'rollBackWave',
    ]),
  );
  expect(lines.find(({ action }) => action === 'wave.paused')).toMatchObject({ person: null });
  expect(lines.find(({ action }) => action === 'stopWave')?.summary).toMatchObject({
    reason: 'Faille de sécurité',
  });
});

test('every word about a gate is in the journal with its person and mandate', async () => {
  const { items } = await unwrap(
    fixture.as(REGION).GET('/journal', {
      params: { query: { organisationId: fixture.network['dep-53'].id, size: 200 } },
    }),
  );
  for (const [action, as] of [
    ['declareGate', DEPARTMENT],
    ['acceptGate', REGION],
    ['refuseGate', REGION],
    ['openGate', NATION],
    ['takeBackGate', DEPARTMENT],
    ['takeBackTask', REGION],
    ['holdDepartment', NATION],
    ['releaseDepartment', NATION],
  ] as const) {
    const { personId, mandates } = fixture.person(as);
    expect(
      items.find((one) => one.action === action),
      action,
    ).toMatchObject({ person: { id: personId }, mandateId: mandates[0]?.id });
  }
});

test('a tag on hold holds its departments, but for those that have their own hold', async () => {
  const ofTag = (tag: string) => ({ params: { path: { campaignId: campaign.id, tag } } });
  const holdTag = (tag: string, until: string) =>
    fixture.as(NATION).PUT('/campaigns/{campaignId}/holds/{tag}', {
      ...ofTag(tag),
      body: { reason: 'Vacances de la zone B', until },
    });
  const releaseTag = () =>
    unwrap(fixture.as(NATION).DELETE('/campaigns/{campaignId}/holds/{tag}', ofTag('zone-B')));
  const holdOf = async (key: string) => (await departmentOf(fixture, campaign.id, key))?.hold;
  expect(await codeOf(holdTag('zone-B', '2026-12-31'))).toBe('hold-end-past');
  expect(await codeOf(holdTag('overseas', '2027-12-31'))).toBe('hold-tag-nobody');
  await unwrap(hold((await heldDepartment()).revision, '2027-11-30'));
  const held = await unwrap(holdTag('zone-B', '2027-12-31'));
  expect(held).toEqual({ tag: 'zone-B', changed: 2, kept: 1 });
  expect(await holdOf('dep-53')).toMatchObject({ until: '2027-11-30', tag: null });
  expect(await holdOf('dep-72')).toMatchObject({
    reason: 'Vacances de la zone B',
    until: '2027-12-31',
    tag: 'zone-B',
  });
  expect(await unwrap(holdTag('zone-B', '2027-12-31'))).toMatchObject({ changed: 0, kept: 3 });
  const { items } = await unwrap(
    fixture.as(REGION).GET('/journal', {
      params: { query: { organisationId: fixture.network['dep-72'].id, size: 50 } },
    }),
  );
  expect(items.find(({ action }) => action === 'holdDepartment')?.summary).toEqual({
    until: '2027-12-31',
    tag: 'zone-B',
  });
  expect(await releaseTag()).toEqual({ tag: 'zone-B', changed: 2, kept: 1 });
  expect(await holdOf('dep-72')).toBeNull();
  expect(await releaseTag()).toMatchObject({ changed: 0 });
  expect(await holdOf('dep-53')).toMatchObject({ until: '2027-11-30' });
});

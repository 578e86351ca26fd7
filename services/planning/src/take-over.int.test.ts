// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { eventually } from '@essaim/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askOutlooks } from './app/outlook/ask-outlooks.ts';
import { codeOf, declare, command, gateAt, say, taskAt } from './test-support/act.ts';
import { openBackground } from './test-support/background.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { runningCampaign } from './test-support/prepared.ts';

type Schemas = PlanningApi['components']['schemas'];
type Progress = NonNullable<Schemas['NewProposal']['progress']>[number];

const DEPARTMENT = 'coordination@dep-72';
const at = (template: string, doneOn: string, evidence?: Progress['evidence']): Progress => ({
  organisation: '72',
  template,
  doneOn,
  ...(evidence && { evidence }),
});
const given = (criterion: string, values: Schemas['EvidenceValues']) => [{ criterion, values }];

const PROGRESS: Progress[] = [
  ...['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'G1'].map((key) => at(key, '2026-09-10')),
  at('D07', '2026-09-20', [
    { criterion: 'G2.1', values: { signedOn: '2026-09-20', reservedUsers: 450 } },
    {
      criterion: 'G3.6',
      values: { reservedUsers: 450, plannedUsers: 450, reservedGb: 900, plannedGb: 900 },
    },
  ]),
  ...['D08', 'D09', 'D10', 'D11', 'D12', 'D14', 'D15', 'D16', 'G2'].map((key) =>
    at(key, '2026-10-15'),
  ),
  at('D17', '2026-10-30', given('G3.7', { sessions: 6 })),
  at('D18', '2026-11-06', given('G3.1', { percent: 90 })),
];

let fixture: PlanningFixture;
let campaign: Schemas['Campaign'];
beforeAll(async () => {
  fixture = await startFixture({ tickMs: 100 });
  campaign = await runningCampaign(fixture, PROGRESS, {
    startDate: '2026-02-02',
    finished: ['dep-53'],
    waves: {
      given: [
        { name: 'Pilote', departments: ['dep-53'] },
        { name: 'Éclaireurs', departments: ['dep-72'] },
        { name: 'Suite', departments: ['dep-68'] },
      ],
    },
  });
});
afterAll(() => fixture[Symbol.asyncDispose]());

test('who had finished is live in a wave of its own, and keeps its name', () => {
  expect(
    campaign.waveItems.map(({ number, name, finished, state }) => [number, name, finished, state]),
  ).toEqual([
    [1, 'Pilote', true, 'done'],
    [2, 'Éclaireurs', false, 'running'],
    [3, 'Suite', false, 'planned'],
  ]);
  expect(campaign).toMatchObject({ departments: 3, live: 1 });
});

test('what was done before is accepted, opened, and says that it was taken over', async () => {
  const task = await taskAt(fixture, 'D06', 'dep-72', DEPARTMENT);
  expect(task).toMatchObject({
    state: 'accepted',
    doneOn: '2026-09-10',
    declaration: { by: null, acceptedBy: { familyName: 'coordination@nat' } },
    startReason: { kind: 'actual' },
    history: [{ type: 'task.taken-over', by: { familyName: 'coordination@nat' } }],
  });
  expect(await gateAt(fixture, 'G2', 'dep-72', DEPARTMENT)).toMatchObject({
    state: 'opened',
    openedOn: '2026-10-15',
    history: [{ type: 'gate.taken-over' }],
  });
  const { items } = await unwrap(
    fixture.as('coordination@nat').GET('/campaigns/{campaignId}/departments', {
      params: { path: { campaignId: campaign.id } },
    }),
  );
  expect(items.map(({ organisation, state }) => [organisation.key, state])).toEqual([
    ['dep-53', 'live'],
    ['dep-68', 'not-started'],
    ['dep-72', 'deploying'],
  ]);
});

test('evidence that was taken over fills criteria, and the rest goes on by hand', async () => {
  const before = await gateAt(fixture, 'G3', 'dep-72', DEPARTMENT);
  expect(before.criteria.filter(({ state }) => state === 'met').map(({ key }) => key)).toEqual([
    'G3.1',
    'G3.6',
    'G3.7',
  ]);
  const watch = await taskAt(fixture, 'D19', 'dep-72', DEPARTMENT);
  expect(watch.state).toBe('ready');
  const evidence = [
    ...given('G3.2', { percent: 35 }),
    ...given('G3.3', { rate: 4 }),
    ...given('G3.4', { count: 0 }),
    ...given('G3.5', { score: 4.2 }),
  ];
  const declared = await unwrap<Schemas['Task']>(
    declare(fixture, DEPARTMENT, watch, evidence, '2026-12-18'),
  );
  expect(declared.declaration?.evidence[0]).toMatchObject({
    criterion: 'G3.2',
    outcome: 'not-met',
    reason: { code: 'criterion-threshold-not-met' },
  });
  await unwrap(command(fixture, 'coordination@reg-52', 'accept', declared) as never);
  const gate = await gateAt(fixture, 'G3', 'dep-72', DEPARTMENT);
  expect(gate).toMatchObject({ mode: '6-of-7', criteriaMet: 6, declarable: true });
});

const outlook = () =>
  unwrap(
    fixture.as('coordination@nat').GET('/campaigns/{campaignId}/outlook', {
      params: { path: { campaignId: campaign.id } },
    }),
  );
const forecastToday = async () => {
  await using background = openBackground(fixture);
  await askOutlooks(background.app);
  await background.doWork();
};

test('the wave before had finished: no wave gate holds the decision', async () => {
  await forecastToday();
  expect(await outlook()).toMatchObject({
    before: 1,
    kept: 1,
    score: null,
    pace: { weeks: 0, perWeek: null, lastLive: null },
  });
  fixture.clock.set('2027-01-12T08:00:00Z');
  const closed = await gateAt(fixture, 'G3', 'dep-72', DEPARTMENT);
  const declared = await unwrap<Schemas['Gate']>(
    say(fixture, DEPARTMENT, 'declare', closed, { declaredOn: '2026-12-20' }),
  );
  const accepted = await unwrap<Schemas['Gate']>(
    say(fixture, 'coordination@reg-52', 'accept', declared),
  );
  expect(
    await codeOf(say(fixture, 'coordination@nat', 'open', accepted, { openedOn: '2027-02-01' })),
  ).toBe('date-in-future');
  const opened = await unwrap<Schemas['Gate']>(
    say(fixture, 'coordination@nat', 'open', accepted, { openedOn: '2027-01-11' }),
  );
  expect(opened).toMatchObject({ state: 'opened', openedOn: '2027-01-11' });
  const { waveItems, live } = await unwrap(
    fixture.as('coordination@nat').GET('/campaigns/{campaignId}', {
      params: { path: { campaignId: campaign.id } },
    }),
  );
  expect(live).toBe(2);
  expect(waveItems[1]?.gates).toMatchObject([
    { template: 'WP', state: 'ready' },
    {
      template: 'WO',
      state: 'closed',
      conditions: { passed: 1, met: false, soakUntil: '2027-01-25', reason: { code: 'soak' } },
    },
  ]);
});

test('the time of observation ends by itself, and the nation is asked', async () => {
  fixture.clock.set('2027-01-25T08:00:00Z');
  await eventually(async () => {
    const { waiting } = await unwrap(
      fixture.as('coordination@nat').GET('/campaigns/{campaignId}', {
        params: { path: { campaignId: campaign.id } },
      }),
    );
    expect(waiting).toMatchObject([
      { kind: 'wave-gate', template: 'WP', step: 'open', mine: true },
      { kind: 'wave-gate', template: 'WO', step: 'open', mine: true, waveGate: { state: 'ready' } },
    ]);
  });
});

test('a lag holds a task until its day, which comes by itself', async () => {
  const review = await taskAt(fixture, 'D24', 'dep-72', DEPARTMENT);
  expect(review.waitingFor).toContainEqual(
    expect.objectContaining({ kind: 'lag', template: 'G3', until: '2027-07-13' }),
  );
});

test('after eight weeks the pace forecasts too, and what was foreseen before is scored', async () => {
  fixture.clock.set('2027-03-05T08:00:00Z');
  expect((await outlook()).pace).toMatchObject({ weeks: 7, weeksNeeded: 8, lastLive: null });
  fixture.clock.set('2027-03-10T08:00:00Z');
  await forecastToday();
  const { pace, score, forecast, kept, live, done } = await outlook();
  expect([kept, live.departments, done.at(-1)]).toEqual([
    2,
    2,
    { date: '2027-01-11', departments: 2 },
  ]);
  expect(pace).toMatchObject({ weeks: 8, perWeek: 0.1 });
  expect(pace.lastLive!.p50! >= '2027-03-14').toBe(true);
  expect(pace.lastLive!.p80! >= pace.lastLive!.p50!).toBe(true);
  expect(forecast).toMatchObject({ day: '2027-03-10' });
  // One date could be judged: the opening of the Sarthe, foreseen on 4 January.
  expect(score).toMatchObject({ judged: 1, biasDays: expect.any(Number) });
  expect([0, 100]).toContain(score!.keptP80);
});

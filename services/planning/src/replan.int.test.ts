// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askOutlooks } from './app/outlook/ask-outlooks.ts';
import { codeOf, command, finish, taskAt } from './test-support/act.ts';
import { openBackground } from './test-support/background.ts';
import { objections } from './test-support/objections.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { runningCampaign } from './test-support/prepared.ts';

type Schemas = PlanningApi['components']['schemas'];

const NATION = 'coordination@nat';
const DEPARTMENT = 'coordination@dep-53';
/** Months after everything of the first wave should have begun. */
const LATER = '2027-04-12T08:00:00Z';

let fixture: PlanningFixture;
let campaign: Schemas['Campaign'];
beforeAll(async () => {
  fixture = await startFixture();
  campaign = await runningCampaign(fixture);
});
afterAll(() => fixture[Symbol.asyncDispose]());

const nation = () => fixture.as(NATION);
const ofCampaign = () => ({ params: { path: { campaignId: campaign.id } } });
const ofReplan = (replanId: string) => ({ params: { path: { replanId } } });
const create = () => nation().POST('/campaigns/{campaignId}/replan', ofCampaign());
const accept = (id: string) => nation().POST('/replans/{replanId}/accept', ofReplan(id));
const drop = (id: string) => nation().POST('/replans/{replanId}/drop', ofReplan(id));
const state = () => unwrap(nation().GET('/campaigns/{campaignId}/replan', ofCampaign()));
const tasksAt = async (key: 'dep-53' | 'dep-72' | 'dep-68') =>
  unwrap(
    nation().GET('/tasks', {
      params: { query: { organisationId: fixture.network[key].id, size: 200 } },
    }),
  );
const datesAt = async (key: 'dep-53' | 'dep-72' | 'dep-68') => {
  const { items } = await tasksAt(key);
  return new Map(items.map((task) => [task.template, [task.start, task.end]]));
};

/** Lends the Grand Est a day of a trainer each week of 2027, which it accepts. */
const lend = async () => {
  const loan = await unwrap(
    fixture.as('coordination@reg-52').POST('/resource-loans', {
      body: {
        resource: 'trainer_days',
        fromId: fixture.network['reg-52'].id,
        toId: fixture.network['reg-44'].id,
        perWeek: 1,
        firstDay: '2027-01-04',
        lastDay: '2027-12-31',
        reason: 'Le Grand Est forme deux départements de plus.',
      },
    }),
  );
  await unwrap(
    fixture.as('coordination@reg-44').POST('/resource-loans/{loanId}/accept', {
      params: { path: { loanId: loan.id }, header: { 'If-Match': `"${loan.revision}"` } },
    }),
  );
};

test('when all goes as planned there is nothing to repair', async () => {
  expect(await state()).toEqual({ lateTasks: 0, baseline: 1, replan: null });
  expect(await codeOf(create())).toBe('replan-nothing');
  expect((await state()).replan).toBeNull();
});

test('a region objects to a committed date; taken, it moves once a repair that says so is accepted', async () => {
  const { toCampaign, take, ofCampaign: listed } = objections(fixture);
  const REGION = 'coordination@reg-44';
  const before = await datesAt('dep-68');
  const [start] = before.get('D05')!;
  const notBefore = Temporal.PlainDate.from(start!).add({ days: 45 }).toString();
  const body = { node: 'D05@dep-68', reason: 'Les formatrices sont en congé.', notBefore };
  const past = toCampaign(REGION, campaign.id, { node: 'R01@reg-44', reason: 'Trop tôt' });
  expect(await codeOf(past)).toBe('objection-past');
  const raised = await unwrap(toCampaign(REGION, campaign.id, body));
  const asked = async (as: typeof REGION | typeof NATION) => {
    const { waiting } = await unwrap(fixture.as(as).GET('/campaigns/{campaignId}', ofCampaign()));
    return waiting.filter(({ kind }) => kind === 'objection');
  };
  expect(await asked(NATION)).toMatchObject([
    { id: raised.id, mine: true, campaign: { id: campaign.id }, objection: { notBefore } },
  ]);
  expect(await asked(REGION)).toEqual([]);
  expect(await codeOf(create())).toBe('replan-nothing');
  await unwrap(take(NATION, raised, { message: 'D’accord.' }));
  expect(await asked(NATION)).toEqual([]);
  expect((await unwrap(fixture.as(REGION).GET('/work'))).answers).toMatchObject([
    {
      id: raised.id,
      taken: notBefore,
      campaign: { id: campaign.id },
      answer: { text: 'D’accord.' },
    },
  ]);
  expect(await datesAt('dep-68')).toEqual(before);
  await lend();
  const trainers = async () => {
    const load = await unwrap(nation().GET('/campaigns/{campaignId}/load', ofCampaign()));
    const row = load.rows.find(({ organisation }) => organisation.key === 'reg-44');
    const week = load.weeks.findIndex((monday) => monday >= '2027-06-01');
    return row?.weeks[week]?.capacity ?? 0;
  };
  const capacity = await trainers();
  const replan = await unwrap(create());
  expect(replan.causes[0]).toMatchObject({ code: 'asked', node: { key: body.node } });
  await unwrap(accept(replan.id));
  expect(await trainers()).toBe(capacity + 1);
  expect((await datesAt('dep-68')).get('D05')![0]! >= notBefore).toBe(true);
  const { items } = await listed(REGION, campaign.id);
  expect(items).toMatchObject([{ state: 'taken', kept: true, planned: { start } }]);
});

test('a pin of those who accept a task moves it with the next repair; once it is taken away nothing moves', async () => {
  const REGION = 'coordination@reg-44';
  const task = await taskAt(fixture, 'D08', 'dep-68', REGION);
  const notBefore = Temporal.PlainDate.from(task.start!).add({ days: 30 }).toString();
  const reason = 'Le local n’est pas libre avant.';
  const target = (revision: number) => ({
    params: { path: { taskId: task.id }, header: { 'If-Match': `"${revision}"` } },
  });
  const pin = (as: typeof REGION | typeof NATION, day: string) =>
    fixture.as(as).PUT('/tasks/{taskId}/pin', {
      ...target(task.revision),
      body: { notBefore: day, reason },
    });
  expect(task).toMatchObject({ state: 'todo', pin: null });
  expect(task.allowed).toContain('pin');
  expect(await codeOf(pin(NATION, notBefore))).toBe('forbidden');
  expect(await codeOf(pin(REGION, '2026-12-31'))).toBe('pin-past');
  const pinned = await unwrap(pin(REGION, notBefore));
  expect(pinned).toMatchObject({
    state: 'todo',
    start: task.start,
    pin: { notBefore, reason, by: { id: expect.any(String) } },
    history: [{ type: 'task.pinned', text: reason }, ...task.history],
  });
  expect(pinned.allowed).toContain('unpin');
  const replan = await unwrap(create());
  expect(replan.causes[0]).toMatchObject({ code: 'pin', node: { key: 'D08@dep-68' } });
  const move = await unwrap(
    nation().GET('/replans/{replanId}/moves', {
      params: { ...ofReplan(replan.id).params, query: { organisationKey: 'dep-68' } },
    }),
  );
  expect(move.items.find(({ node }) => node.key === 'D08@dep-68')).toMatchObject({
    startReason: { kind: 'pin' },
  });
  const unpinned = await unwrap(
    fixture.as(REGION).DELETE('/tasks/{taskId}/pin', target(pinned.revision)),
  );
  expect(unpinned.pin).toBeNull();
  expect((await state()).replan).toMatchObject({ id: replan.id, stale: true });
  await unwrap(drop(replan.id));
  expect(await codeOf(create())).toBe('replan-nothing');
});

test('a freeze placed since moves what begins in it; once it is ended nothing moves', async () => {
  const before = await datesAt('dep-68');
  const [start] = before.get('D08')!;
  const lastDay = Temporal.PlainDate.from(start!).add({ days: 30 }).toString();
  const frozen = await unwrap(
    nation().POST('/campaigns/{campaignId}/freezes', {
      ...ofCampaign(),
      body: {
        organisationId: fixture.network['reg-44'].id,
        forbids: ['start'],
        reason: 'Congrès régional',
        firstDay: start!,
        lastDay,
      },
    }),
  );
  const replan = await unwrap(create());
  const cause = replan.causes.find(({ code }) => code === 'freeze');
  expect(cause).toMatchObject({ node: { organisation: { key: 'dep-68' } } });
  await unwrap(drop(replan.id));
  await unwrap(
    nation().POST('/freezes/{freezeId}/end', {
      params: {
        path: { freezeId: frozen.id },
        header: { 'If-Match': `"${frozen.revision}"` },
      },
      body: { reason: 'Le congrès est reporté' },
    }),
  );
  expect(await codeOf(create())).toBe('replan-nothing');
});

test('a department is late: a repair says what moves, whom it touches and why, and changes nothing', async () => {
  await finish(fixture, 'D01', 'dep-53', 'coordination@reg-52');
  const begun = await taskAt(fixture, 'D03', 'dep-53', DEPARTMENT);
  if (begun.state === 'ready') await unwrap(command(fixture, DEPARTMENT, 'start', begun));
  const before = await datesAt('dep-53');
  fixture.clock.set(LATER);
  expect((await state()).lateTasks).toBeGreaterThan(0);
  const replan = await unwrap(create());
  expect(replan).toMatchObject({ state: 'proposed', stale: false, today: '2027-04-12' });
  expect(replan.weights).toEqual({ lateness: 100, moved: 10, makespan: 100 });
  const late = replan.touched.find(({ organisation }) => organisation.key === 'dep-53');
  expect(late?.days).toBeGreaterThan(0);
  expect(replan.figures.movedOrganisations).toBe(replan.touched.length);
  expect(replan.causes[0]).toMatchObject({ moves: expect.any(Number) });
  expect(replan.causes.map(({ code }) => code)).toContain('late');
  const moves = await unwrap(
    nation().GET('/replans/{replanId}/moves', {
      params: { path: { replanId: replan.id }, query: { organisationKey: 'dep-53', size: 100 } },
    }),
  );
  expect(moves.total).toBe(late?.moves);
  for (const { node, to } of moves.items) {
    expect(node.organisation?.key).toBe('dep-53');
    expect(node.template).not.toBe('D01');
    expect(to.start >= '2027-04-12').toBe(true);
  }
  expect(await datesAt('dep-53')).toEqual(before);
  expect((await state()).replan?.id).toBe(replan.id);
});

test('the nation alone decides; another repair, a drop and a new day make it worthless', async () => {
  const first = (await state()).replan!;
  for (const as of ['coordination@reg-52', DEPARTMENT, 'board@nat'] as const) {
    const refused = fixture.as(as).POST('/replans/{replanId}/accept', ofReplan(first.id));
    expect((await refused).response.status).toBe(403);
  }
  const second = await unwrap(create());
  expect(await codeOf(accept(first.id))).toBe('replan-decided');
  expect(await unwrap(drop(second.id))).toMatchObject({ state: 'dropped' });
  expect(await codeOf(drop(second.id))).toBe('replan-decided');
  const third = await unwrap(create());
  fixture.clock.set('2027-04-13T08:00:00Z');
  expect((await state()).replan).toMatchObject({ id: third.id, stale: true });
  expect(await codeOf(accept(third.id))).toBe('replan-stale');
});

test('accepted, it is the plan: dates of tasks and departments, what is done stays; it can be repaired again', async () => {
  const before = new Map([
    ...(await datesAt('dep-53')),
    ...[...(await datesAt('dep-68'))].map(([key, dates]) => [`68 ${key}`, dates] as const),
  ]);
  const replan = await unwrap(create());
  const accepted = await unwrap(accept(replan.id));
  expect(accepted).toMatchObject({ state: 'accepted', stale: false });
  expect(await state()).toMatchObject({ baseline: 3, replan: null });
  const { items } = await unwrap(
    nation().GET('/replans/{replanId}/moves', {
      params: { path: { replanId: replan.id }, query: { organisationKey: 'dep-53', size: 100 } },
    }),
  );
  const after = await datesAt('dep-53');
  const moved = new Set<string>();
  for (const { node, from, to } of items) {
    if (node.kind !== 'task') continue;
    moved.add(node.template);
    expect(before.get(node.template)).toEqual([from.start, from.end]);
    expect(after.get(node.template)).toEqual([to.start, to.end]);
  }
  expect(moved.size).toBeGreaterThan(3);
  for (const [template, dates] of after)
    if (!moved.has(template)) expect(dates).toEqual(before.get(template));
  const live = replan.touched.find(({ organisation }) => organisation.key === 'dep-53')?.liveAfter;
  const departments = await unwrap(
    nation().GET('/campaigns/{campaignId}/departments', ofCampaign()),
  );
  const mayenne = departments.items.find(({ organisation }) => organisation.key === 'dep-53');
  expect(JSON.stringify(mayenne)).toContain(live);
  const now = await unwrap(nation().GET('/campaigns/{campaignId}', ofCampaign()));
  expect(now.lastLive).toBe(replan.figures.lastLiveAfter);
  expect(now.proposalId).not.toBe(campaign.proposalId);
  const task = await taskAt(fixture, [...moved][0]!, 'dep-53', DEPARTMENT);
  expect(task.history.map(({ type }) => type)).toContain('plan.rescheduled');

  const timeline = await unwrap(nation().GET('/campaigns/{campaignId}/timeline', ofCampaign()));
  const shown = timeline.items.filter(({ organisation }) => organisation === 'dep-53');
  const drifted = shown.filter(({ end, reference }) => end !== reference?.end);
  expect(drifted.map(({ template }) => template)).toEqual(expect.arrayContaining([...moved]));
  for (const { template, reference } of drifted) {
    if (!moved.has(template)) continue;
    expect([reference?.start, reference?.end]).toEqual(before.get(template));
  }

  // The order is known: a repair after which nothing happened moves nothing.
  expect(await codeOf(create())).toBe('replan-nothing');
  fixture.clock.set('2027-06-14T08:00:00Z');
  const again = await unwrap(create());
  expect(again.figures.movedTasks).toBeGreaterThan(0);
  expect(await unwrap(accept(again.id))).toMatchObject({ state: 'accepted' });
  expect((await state()).baseline).toBe(4);
  const query = { organisationId: fixture.network.nat.id };
  const journal = await unwrap(nation().GET('/journal', { params: { query } }));
  expect(journal.items.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['createReplan', 'acceptReplan', 'dropReplan']),
  );
});

test('each day the campaign is forecast from what happened, once; a repair says its P80 before it is accepted', async () => {
  await using background = openBackground(fixture);
  const outlook = () => unwrap(nation().GET('/campaigns/{campaignId}/outlook', ofCampaign()));
  await askOutlooks(background.app);
  await background.doWork();
  const first = await outlook();
  const { forecast, causes, reference, planned } = first;
  expect(first).toMatchObject({
    departments: 3,
    usersEach: 450,
    live: { departments: 0, users: 0 },
    kept: 1,
    score: null,
    pace: { weeks: 0, lastLive: null },
  });
  expect(forecast).toMatchObject({ day: '2027-06-14', runs: 600 });
  expect(forecast?.cone.map(({ departments }) => departments)).toEqual([1, 2, 3]);
  expect(forecast!.cone.at(-1)).toMatchObject(forecast!.lastLive);
  expect(forecast!.lastLive.p80! > '2027-06-14').toBe(true);
  expect(planned.end! > reference.end!).toBe(true);
  expect(planned.points.at(-1)).toMatchObject({ departments: 3 });
  expect(causes.map(({ code }) => code)).toContain('late');
  expect(first.movedDepartments).toBeGreaterThan(0);

  fixture.clock.set('2027-08-16T08:00:00Z');
  const replan = await unwrap(create());
  expect(replan.figures).toMatchObject({ likelyLiveAfter: null });
  await background.doWork();
  const { figures } = (await state()).replan!;
  expect(figures.likelyLiveAfter!.p80! > figures.lastLiveAfter!).toBe(true);
  const second = await outlook();
  expect(second).toMatchObject({ kept: 2, forecast: { lastLive: figures.likelyLiveAfter } });
  expect(second.expectedEnd! > first.expectedEnd!).toBe(true);
  await askOutlooks(background.app);
  expect((await outlook()).state).toBe('done');

  // Both sides of the loan of before are told, wherever they are.
  const { rows } = await sql<object>`
    select type, envelope->'data'->>'state' as state, envelope->'data'->'perWeek' as days
    from outbox where type like 'loan.%' order by type desc`.execute(background.db);
  expect(rows).toEqual([
    { type: 'loan.offered', state: 'offered', days: 1 },
    { type: 'loan.accepted', state: 'accepted', days: 1 },
  ]);
  // So is the pin of before, and that it was taken away.
  const { rows: pins } = await sql<{ day: string | null }>`
    select type, envelope->'data'->>'notBefore' as day
    from outbox where type in ('task.pinned', 'task.unpinned') order by type`.execute(
    background.db,
  );
  expect(pins).toEqual([
    { type: 'task.pinned', day: expect.stringMatching(/^2027-/) },
    { type: 'task.unpinned', day: null },
  ]);
});

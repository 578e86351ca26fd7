// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { toDate, toDay } from '@essaim/calendar';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../check/check-plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { improvePlan } from '../improve/improve-plan.ts';
import { proposePlan } from '../plan/propose-plan.ts';
import { referenceOptions, referenceProblem } from '../test-support/reference.ts';
import { syntheticCountry } from '../test-support/synthetic-country.ts';
import type { ReplanRequest } from './replan-request.ts';
import { replan } from './replan.ts';

const whole = referenceProblem((name) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'),
);
const kept = new Set(['nat', 'reg-52', 'reg-44']);
const problem: PlanProblem = {
  ...whole,
  organisations: whole.organisations.filter(
    ({ key, parentKey }) => kept.has(key) || (parentKey !== 'nat' && kept.has(parentKey ?? '')),
  ),
};
const options: PlanOptions = {
  ...referenceOptions,
  waves: { kind: 'proposed', size: 6, first: [['dep-53']] },
};
const outcome = proposePlan(problem, options);
if (!outcome.ok) throw new Error(outcome.faults[0]?.code);
const committed = outcome.plan;
const planned = (id: string) => committed.nodes.find((node) => node.id === id)!;
const after = (date: string, days: number) => toDate(toDay(date) + days);
const TODAY = after(planned('D08@dep-68').start, -30);

const repair = (request: Partial<ReplanRequest>, now: PlanProblem = problem) => {
  const repaired = replan(committed, now, options, { today: TODAY, ...request });
  if (!repaired.ok) throw new Error(repaired.faults[0]?.code);
  const { replan: found } = repaired;
  expect(checkPlan(found.problem, found.options, found.plan)).toEqual([]);
  return found;
};

describe('when nothing happened', () => {
  test('nothing moves', () => {
    const found = repair({});
    expect(found.moves).toEqual([]);
    expect(found.touched).toEqual([]);
    expect(found.figures).toMatchObject({ latenessDays: 0, movedNodes: 0 });
  });
  test('nothing moves in a plan whose order was searched either', () => {
    const { problem: country, options: chosen } = syntheticCountry(1, 1, whole.calendar);
    const improved = improvePlan(country, chosen, { schedules: 200 });
    if (!improved.ok) throw new Error(improved.faults[0]?.code);
    const { plan } = improved.improvement;
    expect(plan.order).toHaveLength(plan.nodes.length);
    const repaired = replan(plan, country, chosen, { today: '2027-06-01', schedules: 1 });
    expect(repaired.ok && repaired.replan.moves).toEqual([]);
  });
});

describe('a task that is late', () => {
  const late = { 'D08@dep-68': after(planned('D08@dep-68').start, 42) };
  const found = repair({ late });

  test('moves what follows it, and says so', () => {
    const own = found.moves.find(({ node }) => node === 'D08@dep-68');
    expect(own?.cause).toEqual({ code: 'late', node: 'D08@dep-68' });
    expect(own?.to.start).toBe(late['D08@dep-68']);
    const gate = found.moves.find(({ node }) => node === 'G2@dep-68');
    expect(gate?.cause.node).toBe('D08@dep-68');
    expect(found.touched.find(({ organisation }) => organisation === 'dep-68')).toMatchObject({
      opening: { from: planned('G3@dep-68').end },
    });
  });
  test('leaves what began, what is near and most of the others alone', () => {
    const nodes = new Map(found.plan.nodes.map((node) => [node.id, node]));
    const near = after(TODAY, 14);
    for (const { id, kind, start, end } of committed.nodes) {
      if (kind === 'wave-gate' || start >= near || id in late) continue;
      expect([nodes.get(id)?.start, nodes.get(id)?.end], id).toEqual([start, end]);
    }
    expect(found.moves.length).toBeLessThan(committed.nodes.length / 10);
  });
  test('equal inputs give equal repairs', () => {
    expect(repair({ late })).toEqual(found);
  });
});

test('a start that somebody asked for since moves what it holds, and says so', () => {
  const asked = { 'D08@dep-68': after(planned('D08@dep-68').start, 42) };
  const found = repair({ asked });
  const own = found.moves.find(({ node }) => node === 'D08@dep-68');
  expect(own).toMatchObject({
    cause: { code: 'asked', node: 'D08@dep-68' },
    to: { start: asked['D08@dep-68'] },
    startReason: { code: 'pin' },
  });
  // It is kept by the repairs that follow.
  expect(found.options.pins).toContainEqual({ node: 'D08@dep-68', start: asked['D08@dep-68'] });
});

test('a pin set since holds its node; the later of two earliest starts is named', () => {
  const node = 'D08@dep-68';
  const { start } = planned(node);
  const [sooner, later] = [after(start, 28), after(start, 42)];
  const cause = (request: Parameters<typeof repair>[0]) =>
    repair(request).moves.find((move) => move.node === node);
  expect(cause({ pinned: { [node]: later } })).toMatchObject({
    cause: { code: 'pin', node },
    to: { start: later },
    startReason: { code: 'pin', date: later },
  });
  expect(cause({ asked: { [node]: later }, pinned: { [node]: sooner } })).toMatchObject({
    cause: { code: 'asked', node },
    to: { start: later },
  });
  expect(cause({ pinned: { [node]: after(start, -1) } })).toBeUndefined();
});

test('a department that joins is dated behind those who were promised a date', () => {
  const late = 'dep-85';
  const others = problem.organisations.filter(({ key }) => key !== late);
  const without = { ...problem, organisations: others };
  const first = proposePlan(without, options);
  if (!first.ok) throw new Error(first.faults[0]?.code);
  const joiners = [{ organisation: late, wave: 2 }];
  const repaired = replan(first.plan, problem, options, { today: TODAY, joiners });
  if (!repaired.ok) throw new Error(repaired.faults[0]?.code);
  const { replan: found } = repaired;
  expect(checkPlan(found.problem, found.options, found.plan)).toEqual([]);
  expect(found.plan.waves[1]?.placed).toContain(late);
  const own = found.plan.nodes.filter(({ organisation }) => organisation === late);
  expect(own.length).toBeGreaterThan(15);
  expect(own.every(({ start, actual }) => start >= TODAY && !actual)).toBe(true);
  expect(found.figures.latenessDays).toBe(0);
});

test('a freeze placed since moves what began in it, and says so; the dates of the rest of it follow', () => {
  const { start } = planned('D08@dep-68');
  const to = after(start, 40);
  const freezes = [
    {
      name: 'Congrès',
      organisations: ['dep-68'],
      wave: null,
      starts: ['D08'],
      ends: [],
      periods: [{ from: after(start, -3), to }],
    },
  ];
  const found = repair({}, { ...problem, freezes });
  const own = found.moves.find(({ node }) => node === 'D08@dep-68');
  expect(own?.cause).toEqual({ code: 'freeze', node: 'D08@dep-68' });
  expect(own!.to.start > to).toBe(true);
  expect(found.moves.find(({ node }) => node === 'G2@dep-68')?.cause.code).toBe('freeze');
});

test('a fact that ends later moves what waited for it', () => {
  const { start, end } = planned('D05@dep-68');
  const found = repair({
    today: after(end, 1),
    facts: { 'D05@dep-68': { start, end: after(end, 60) } },
  });
  const next = found.moves.find(({ node }) => node === 'D06@dep-68');
  expect(next?.cause).toEqual({ code: 'fact', node: 'D05@dep-68' });
});

test('an organisation on hold begins nothing before its end', () => {
  const until = '2028-02-01';
  const found = repair({ holds: [{ organisation: 'dep-67', until }] });
  for (const { organisation, start, actual } of found.plan.nodes)
    if (organisation === 'dep-67' && !actual) expect(start >= until).toBe(true);
  expect(found.moves.some(({ cause }) => cause.code === 'hold')).toBe(true);
});

test('lost capacity moves what it served', () => {
  const now: PlanProblem = {
    ...problem,
    pools: problem.pools.map((pool) =>
      pool.resource === 'committee_slots' && pool.organisationKey === 'nat'
        ? { ...pool, capacity: 1 }
        : pool,
    ),
  };
  const found = repair({}, now);
  expect(found.moves.some(({ cause }) => cause.code === 'capacity')).toBe(true);
  expect(found.plan.figures.lastOpening! > committed.figures.lastOpening!).toBe(true);
});

test('the search is never worse than the repair by the weights, and can be stopped', () => {
  const late = { 'N05@nat': '2027-06-01' };
  const request = { today: '2027-03-01', late };
  const found = repair(request);
  const cost = ({ latenessDays, movedNodes, lastEnd }: typeof found.figures) =>
    latenessDays * found.weights.lateness +
    movedNodes * found.weights.moved +
    toDay(lastEnd) * found.weights.makespan;
  expect(cost(found.figures)).toBeLessThanOrEqual(cost(found.repaired));
  expect(repair({ ...request, shouldStop: () => true }).tried).toBe(1);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { toDate, toDay } from '@essaim/calendar';
import { createRandom } from '@essaim/kernel';
import { describe, expect, test } from 'vitest';
import { createPools } from '../engine/pools.ts';
import { schedule } from '../engine/schedule.ts';
import { improvePlan } from '../improve/improve-plan.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { proposePlan } from '../plan/propose-plan.ts';
import { solveChecked } from '../plan/solve-checked.ts';
import { fixtureCalendar } from '../test-support/fixture-calendar.ts';
import { randomProblem } from '../test-support/random-problem.ts';
import { createSlack } from './slack.ts';

const calendar = fixtureCalendar((name) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'),
);
const NO_LIMITS = {
  committee: false,
  trainers: false,
  technicians: false,
  facilitators: false,
  hosting: false,
  waveGates: false,
};
/** Far more than any of them takes, on a busy machine too. */
const DEADLINE_MS = 30_000;
const PLANS = 20;

/** The last end when every node starts where it was planned or later, and one on a given day or later. */
const brute = (problem: PlanProblem, options: PlanOptions, plan: Plan) => {
  const solved = solveChecked(problem, options);
  if (!solved.ok) throw new Error(solved.faults[0]?.code);
  const { settings, solution } = solved;
  const { network, calendars, weeks } = solution;
  const position = new Map(plan.order?.map((id, at) => [id, at]));
  const sequence = Int32Array.from(network.nodes, ({ id }) => position.get(id) ?? 0);
  const planned = new Map(plan.nodes.map(({ id, start }) => [id, toDay(start)]));
  return (id: string, day: number): number => {
    const { at } = schedule(network, {
      ...settings,
      pins: new Map([...planned, [id, day]]),
      pools: createPools(problem, options, calendars),
      weeks,
      sequence,
    });
    return at.reduce((last, node) => Math.max(last, node?.end ?? 0), 0);
  };
};

/** Plans of random problems, with an order that a short search chose, and one node of each. */
const cases = (limits: PlanOptions['limits']) =>
  Array.from({ length: PLANS }, (_, at) => 40_000 + at).flatMap((seed) => {
    const { problem, options: drawn } = randomProblem(seed, calendar);
    const options: PlanOptions = { ...drawn, limits: { ...drawn.limits, ...limits } };
    const improved = improvePlan(problem, options, { schedules: 5 });
    if (!improved.ok) return [];
    const { plan } = improved.improvement;
    const tasks = plan.nodes.filter(({ kind }) => kind !== 'wave-gate');
    if (tasks.length === 0) return [];
    return [{ seed, problem, options, plan, node: createRandom(seed).pick(tasks) }];
  });

describe('a node can slip', () => {
  test('as far as trying every day says', { timeout: DEADLINE_MS }, () => {
    let slipped = 0;
    for (const { seed, problem, options, plan, node } of cases({})) {
      const slack = createSlack(problem, options, plan)?.(node.id);
      const lastEnd = brute(problem, options, plan);
      const end = lastEnd(node.id, toDay(node.start));
      let latest = toDay(node.start);
      while (lastEnd(node.id, latest + 1) <= end && latest < end) latest += 1;
      const told = `seed ${seed}, ${node.id}`;
      const { latestStart, days } = slack!;
      expect(latestStart, told).toBe(toDate(latest));
      expect(days, told).toBe(toDay(latestStart) - toDay(node.start));
      if (days > 0) slipped += 1;
    }
    expect(slipped).toBeGreaterThan(3);
  });

  test(
    'as far as the critical path lets it, where nothing is short',
    { timeout: DEADLINE_MS },
    () => {
      for (const { seed, problem, options, plan, node } of cases(NO_LIMITS))
        expect(createSlack(problem, options, plan)?.(node.id)?.latestStart, `seed ${seed}`).toBe(
          node.late.start,
        );
    },
  );
});

test('a proposal that tells no order is followed too; facts and other plans have no slack', () => {
  const { problem, options } = randomProblem(40_001, calendar);
  const outcome = proposePlan(problem, options);
  if (!outcome.ok) throw new Error(outcome.faults[0]?.code);
  const { plan } = outcome;
  const { id, start } = plan.nodes.find(({ kind }) => kind === 'task')!;
  expect(createSlack(problem, options, plan)?.(id)?.days).toBeGreaterThanOrEqual(0);
  expect(createSlack(problem, options, plan)?.('D99@nowhere')).toBeNull();
  const later = toDate(toDay(start) + 400);
  const fact = { ...options, actuals: { [id]: { start: later, end: later } } };
  expect(createSlack(problem, fact, plan)).toBeNull();
  const lived = proposePlan(problem, fact);
  expect(lived.ok && createSlack(problem, fact, lived.plan)?.(id)).toBeNull();
});

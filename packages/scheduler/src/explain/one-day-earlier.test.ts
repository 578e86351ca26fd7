// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { toDate, toDay } from '@essaim/calendar';
import { createRandom } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { checkPlan } from '../check/check-plan.ts';
import type { Plan, PlanNode } from '../model/plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import type { StartReason } from '../model/reason.ts';
import type { Violation } from '../model/violation.ts';
import { proposePlan } from '../plan/propose-plan.ts';
import { fixtureCalendar } from '../test-support/fixture-calendar.ts';
import { randomProblem } from '../test-support/random-problem.ts';
import { withHistory } from '../test-support/with-history.ts';
import { createExplainer } from './explain-start.ts';

const calendar = fixtureCalendar((name) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'),
);
const BATCHES = 10;
const PLANS_OF_A_BATCH = 100;
const SEEDS_OF_A_BATCH = 1000;
const DEADLINE_MS = 30_000;

/** What the checker says when a start goes before what is named. */
const broken = (node: PlanNode, reason: StartReason): Partial<Violation> => {
  switch (reason.code) {
    case 'release':
      return { code: 'before-release', params: { release: reason.date } };
    case 'pin':
      return { code: 'before-pin', params: { pin: reason.date } };
    case 'freeze': {
      const { name, from, to } = reason;
      return { code: 'start-frozen', params: { name, from, to } };
    }
    case 'wave-gate':
      return { code: 'wave-gate-broken', params: { gate: reason.node, opened: reason.date } };
    case 'predecessor': {
      const { node: predecessor, type, lag, date } = reason;
      return { code: 'predecessor-broken', params: { predecessor, type, ...lag, date } };
    }
    default:
      throw new Error(`${node.id} cannot be held by ${reason.code}`);
  }
};

const startRules = new Set([
  'before-release',
  'before-pin',
  'start-closed',
  'start-frozen',
  'predecessor-broken',
]);
const isOfStart = ({ code, params }: Violation, day: string) =>
  startRules.has(code) || (code === 'wave-gate-broken' && params['date'] === day);

/** What the whole checker says of the start of a node on another day. */
const judge = (problem: PlanProblem, options: PlanOptions, plan: Plan, id: string, start: string) =>
  checkPlan(problem, options, {
    ...plan,
    nodes: plan.nodes.map((node) => (node.id === id ? { ...node, start } : node)),
  }).filter((violation) => violation.node === id && isOfStart(violation, start));

/** @returns how many starts were tried */
const tryAll = (problem: PlanProblem, options: PlanOptions, plan: Plan, seed: number): number => {
  const explain = createExplainer(problem, options, plan);
  const judged = createRandom(seed).pick(plan.nodes);
  let tried = 0;
  for (const node of plan.nodes) {
    const explanation = explain(node.id)!;
    const { oneEarlier } = explanation;
    const told = `seed ${seed}, ${node.id}`;
    if (node.kind === 'wave-gate' || node.actual) {
      expect(oneEarlier, told).toBeNull();
      continue;
    }
    let { reason } = explanation;
    if (reason.code === 'calendar') {
      expect(toDay(reason.from), told).toBeLessThan(toDay(node.start));
      reason = reason.after ?? reason;
    }
    const named = broken(node, reason);
    const { start, breaks } = oneEarlier!;
    expect(
      breaks.filter(
        ({ code, params }) =>
          code === named.code &&
          Object.entries(named.params!).every(([key, value]) => params[key] === value),
      ),
      `${told}: ${JSON.stringify(named)} among ${JSON.stringify(breaks)}`,
    ).not.toEqual([]);
    tried += 1;
    if (node !== judged) continue;
    expect(judge(problem, options, plan, node.id, start), told).toEqual(breaks);
    const dayBefore = toDate(toDay(node.start) - 1);
    const closed = judge(problem, options, plan, node.id, dayBefore);
    if (dayBefore !== start)
      expect(
        closed.map(({ code }) => code),
        told,
      ).toContain('start-closed');
  }
  return tried;
};

test.each(Array.from({ length: BATCHES }, (_, batch) => (batch + 1) * SEEDS_OF_A_BATCH))(
  'one day earlier breaks what each start names, in a hundred plans from seed %i on',
  { timeout: DEADLINE_MS },
  (from) => {
    let plans = 0;
    let tried = 0;
    let frozen = 0;
    for (let seed = from; plans < PLANS_OF_A_BATCH; seed += 1) {
      expect(seed, 'most problems have a plan').toBeLessThan(from + SEEDS_OF_A_BATCH);
      const { problem, options } = randomProblem(seed, calendar);
      const first = proposePlan(problem, options);
      if (!first.ok || first.plan.nodes.length === 0) continue;
      const lived = seed % 2 === 0 ? options : withHistory(first.plan, options, seed);
      const outcome = seed % 2 === 0 ? first : proposePlan(problem, lived);
      if (!outcome.ok) continue;
      frozen += outcome.plan.nodes.filter((node) => node.startReason.code === 'freeze').length;
      tried += tryAll(problem, lived, outcome.plan, seed);
      plans += 1;
    }
    expect(tried).toBeGreaterThan(500);
    expect(frozen).toBeGreaterThan(10);
  },
);

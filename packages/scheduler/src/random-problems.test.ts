// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { parseSchoolDays, parseSchoolPeriods, toDate, toDay } from '@essaim/calendar';
import { expect, test } from 'vitest';
import { checkPlan } from './check/check-plan.ts';
import { createExplainer } from './explain/explain-start.ts';
import type { Plan } from './model/plan.ts';
import type { PlanOptions, PlanProblem } from './model/problem.ts';
import { proposePlan } from './plan/propose-plan.ts';
import { createRandom } from '@essaim/kernel';
import { randomProblem } from './test-support/random-problem.ts';

const source = (name: string) => ({
  name,
  text: readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'),
});
const calendar = {
  schools: [
    ...parseSchoolDays(source('school-holidays.csv')).schools,
    ...parseSchoolPeriods(source('school-holidays-own.csv')).schools,
  ],
  goodFridayAntilles: false,
};

const BATCHES = 20;
const OF_A_BATCH = 25;
/** Far more than any of them takes; a loop without end would pass it. */
const DEADLINE_MS = 20_000;
const REFUSALS = new Set(['cohort-empty', 'network-cycle', 'node-unknown']);

const check = (problem: PlanProblem, options: PlanOptions, seed: number): Plan | null => {
  const outcome = proposePlan(problem, options);
  if (!outcome.ok) {
    expect(outcome.faults.length, `seed ${seed}`).toBeGreaterThan(0);
    for (const { code } of outcome.faults) expect(REFUSALS, `seed ${seed}`).toContain(code);
    return null;
  }
  const { plan } = outcome;
  expect(checkPlan(problem, options, plan), `seed ${seed}`).toEqual([]);
  expect(JSON.parse(JSON.stringify(plan)), `seed ${seed}`).toEqual(plan);
  const named = plan.notPlaced.map(({ organisation, reason }) => [organisation, reason.code]);
  const refused = plan.waves.flatMap(({ notPlaced }) => notPlaced);
  expect(new Set(named.map(([organisation]) => organisation)), `seed ${seed}`).toEqual(
    new Set(refused),
  );
  return plan;
};

/** Pins some nodes later, and makes facts of others. */
const withHistory = (plan: Plan, options: PlanOptions, seed: number): PlanOptions => {
  const { chance, whole } = createRandom(seed + 1_000_000);
  const nodes = plan.nodes.filter(({ kind }) => kind !== 'wave-gate');
  const pinned = nodes.filter(() => chance(0.1));
  const done = nodes.filter(() => chance(0.1));
  return {
    ...options,
    pins: pinned.map(({ id, start }) => ({
      node: id,
      start: toDate(toDay(start) + whole(-20, 60)),
    })),
    actuals: Object.fromEntries(
      done.map(({ id, start }) => {
        const begun = toDay(start) + whole(-200, 30);
        return [id, { start: toDate(begun), end: toDate(begun + whole(0, 30)) }];
      }),
    ),
  };
};

test.each(Array.from({ length: BATCHES }, (_, batch) => batch * OF_A_BATCH))(
  'problems from seed %i are planned within every rule, or refused by name',
  { timeout: DEADLINE_MS },
  (from) => {
    for (let seed = from; seed < from + OF_A_BATCH; seed += 1) {
      const { problem, options } = randomProblem(seed, calendar);
      const plan = check(problem, options, seed);
      if (!plan) continue;
      expect(proposePlan(problem, options), `seed ${seed}`).toEqual({ ok: true, plan });
      check(problem, withHistory(plan, options, seed), seed);
    }
  },
);

test('in random plans too, one day earlier breaks a rule', { timeout: DEADLINE_MS }, () => {
  let tried = 0;
  for (let seed = 5000; seed < 5100; seed += 1) {
    const { problem, options } = randomProblem(seed, calendar);
    const outcome = proposePlan(problem, options);
    if (!outcome.ok) continue;
    const explain = createExplainer(problem, options, outcome.plan);
    for (const { id } of outcome.plan.nodes) {
      const earlier = explain(id)?.oneEarlier;
      if (!earlier) continue;
      expect(earlier.breaks, `seed ${seed}, ${id}`).not.toEqual([]);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(500);
});

test('the random problems are not all of one kind', { timeout: DEADLINE_MS }, () => {
  const codes = new Set<string>();
  for (let seed = 0; seed < BATCHES * OF_A_BATCH; seed += 1) {
    const { problem, options } = randomProblem(seed, calendar);
    const outcome = proposePlan(problem, options);
    if (!outcome.ok) codes.add(outcome.faults[0]?.code ?? '');
    else if (outcome.plan.nodes.length > 60) codes.add('large plan');
    else for (const { reason } of outcome.plan.notPlaced) codes.add(reason.code);
  }
  for (const code of [
    'large plan',
    'capacity-never',
    'committee-never',
    'hosting-short',
    'cohort-empty',
    'network-cycle',
  ])
    expect(codes).toContain(code);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPlan } from './check/check-plan.ts';
import type { Plan } from './model/plan.ts';
import type { PlanOptions, PlanProblem } from './model/problem.ts';
import { proposePlan } from './plan/propose-plan.ts';
import { fixtureCalendar } from './test-support/fixture-calendar.ts';
import { randomProblem } from './test-support/random-problem.ts';
import { withHistory } from './test-support/with-history.ts';

const calendar = fixtureCalendar((name) =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'),
);

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

test('the random problems are not all of one kind', { timeout: DEADLINE_MS }, () => {
  const kinds = [
    'large plan',
    'capacity-never',
    'committee-never',
    'hosting-short',
    'cohort-empty',
    'network-cycle',
  ];
  const codes = new Set<string>();
  for (let seed = 700; seed < 1000; seed += 1) {
    const { problem, options } = randomProblem(seed, calendar);
    const outcome = proposePlan(problem, options);
    if (!outcome.ok) codes.add(outcome.faults[0]?.code ?? '');
    else if (outcome.plan.nodes.length > 60) codes.add('large plan');
    else for (const { reason } of outcome.plan.notPlaced) codes.add(reason.code);
    if (kinds.every((kind) => codes.has(kind))) break;
  }
  expect([...codes]).toEqual(expect.arrayContaining(kinds));
});

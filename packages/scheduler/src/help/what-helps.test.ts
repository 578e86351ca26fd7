// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { toDay } from '@essaim/calendar';
import { expect, test } from 'vitest';
import { checkPlan } from '../check/check-plan.ts';
import { poolId } from '../model/pool-id.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { proposePlan } from '../plan/propose-plan.ts';
import { randomProblem } from '../test-support/random-problem.ts';
import { referenceOptions, referenceProblem } from '../test-support/reference.ts';
import { whatHelps, type Help } from './what-helps.ts';

const reference = referenceProblem((name) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'),
);

/** Far more than any of them takes, on a busy machine too. */
const DEADLINE_MS = 30_000;

const planOf = (problem: PlanProblem, options: PlanOptions): Plan => {
  const outcome = proposePlan(problem, options);
  if (!outcome.ok) throw new Error(outcome.faults[0]?.code);
  return outcome.plan;
};
const helpsOf = (problem: PlanProblem, options: PlanOptions): readonly Help[] => {
  const outcome = whatHelps(problem, options);
  if (!outcome.ok) throw new Error(outcome.faults[0]?.code);
  return outcome.helps;
};
const oneMore = (problem: PlanProblem, pool: string): PlanProblem => ({
  ...problem,
  pools: problem.pools.map((row) =>
    poolId(row.organisationKey, row.resource) === pool
      ? { ...row, capacity: row.capacity + 1 }
      : row,
  ),
});
const days = (from: string | null, to: string | null) =>
  from === null || to === null ? 0 : toDay(from) - toDay(to);

test(
  'of the reference plan: what is told is what a plan with one more comes to',
  { timeout: DEADLINE_MS },
  () => {
    const before = planOf(reference, referenceOptions);
    const helps = helpsOf(reference, referenceOptions);
    expect(helps.length).toBeGreaterThan(0);
    for (const help of helps.slice(0, 3)) {
      const more = oneMore(reference, help.pool);
      const after = planOf(more, referenceOptions);
      expect(checkPlan(more, referenceOptions, after)).toEqual([]);
      expect({ ...help }).toMatchObject({
        placed: after.figures.placed - before.figures.placed,
        lastOpeningDays: days(before.figures.lastOpening, after.figures.lastOpening),
        opening80Days: days(before.figures.opening80, after.figures.opening80),
      });
    }
  },
);

test(
  'in random problems nothing is told that wins nothing, and most comes first',
  { timeout: DEADLINE_MS },
  () => {
    let told = 0;
    let placed = 0;
    for (let seed = 30_000; seed < 30_025; seed += 1) {
      const { problem, options } = randomProblem(seed, reference.calendar);
      const outcome = whatHelps(problem, options);
      if (!outcome.ok) continue;
      const { helps } = outcome;
      for (const help of helps) {
        const { placed: more, ...won } = help;
        const some = [won.opening80Days, won.lastOpeningDays, won.waitingDays].some(
          (one) => one > 0,
        );
        expect(more > 0 || some, `seed ${seed}, ${help.pool}`).toBe(true);
        placed += more;
      }
      expect(
        helps.map((help) => help.placed),
        `seed ${seed}`,
      ).toEqual(helps.map((help) => help.placed).toSorted((a, b) => b - a));
      told += helps.length;
    }
    expect(told).toBeGreaterThan(10);
    expect(placed).toBeGreaterThan(0);
  },
);

test('a pool that nobody has begins with one', { timeout: DEADLINE_MS }, () => {
  const pool = 'nat/trainer_days';
  const pools = reference.pools.filter(({ resource }) => resource !== 'trainer_days');
  const without = { ...reference, pools };
  const before = planOf(without, referenceOptions);
  expect(before.figures.placed).toBe(0);
  const [first] = helpsOf(without, referenceOptions);
  expect(first).toMatchObject({ pool, per: 'week', placed: expect.any(Number) as number });
  expect(first!.placed).toBeGreaterThan(0);
});

test('inputs that have no plan have no help', () => {
  expect(whatHelps({ ...reference, start: '2027-02-29' }, referenceOptions).ok).toBe(false);
});

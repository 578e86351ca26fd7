// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proposePlan } from '../plan/propose-plan.ts';
import { poolParts } from '../model/pool-id.ts';
import { referenceOptions, referenceProblem } from '../test-support/reference.ts';
import { loadOfPlan } from './load-of-plan.ts';

const problem = referenceProblem((name) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'),
);
const outcome = proposePlan(problem, referenceOptions);
if (!outcome.ok) throw new Error(outcome.faults[0]?.code);
const { plan } = outcome;
const load = loadOfPlan(problem, referenceOptions, plan);
const at = (pool: string) => load.pools.find((one) => one.pool === pool)!;
const sum = (pool: string, figure: 'served' | 'lent' | 'borrowed' | 'short') =>
  at(pool).weeks.reduce((total, week) => total + week[figure], 0);

describe('the load of the example network', () => {
  test('is the work that the plan serves, in the capacity that it counted with', () => {
    for (const { pool, week, capacity, used } of plan.load) {
      const index = load.weeks.indexOf(week);
      expect(at(pool).weeks.find((one) => one.week === index)).toMatchObject({
        capacity,
        served: used,
      });
    }
    for (const { weeks } of load.pools)
      for (const { demand, served, borrowed, short, capacity, taken } of weeks) {
        expect(demand).toBe(served + borrowed + short);
        expect(served + taken).toBeLessThanOrEqual(capacity);
      }
  });

  test('names what the nation lends, as the plan does', () => {
    for (const resource of ['trainer_days', 'technician_days', 'facilitator_days']) {
      const lent = plan.loans
        .filter((loan) => loan.resource === resource)
        .reduce((total, { hundredths }) => total + hundredths, 0);
      expect(sum(`nat/${resource}`, 'lent')).toBe(lent);
      const borrowed = load.pools
        .filter(({ pool }) => poolParts(pool).resource === resource)
        .reduce((total, { pool }) => total + sum(pool, 'borrowed'), 0);
      expect(borrowed).toBe(lent);
    }
  });

  test('shows who is short: trainers where the example says so, accounts of four regions', () => {
    const late = new Set(
      load.delays
        .filter(({ pool }) => poolParts(pool).resource === 'trainer_days')
        .map(({ organisation }) => organisation),
    );
    for (const key of ['dep-52', 'dep-67', 'dep-88', 'dep-13', 'dep-84', 'dep-71', 'dep-974'])
      expect(late).toContain(key);
    const placeless = load.delays.filter(({ node }) => node === null);
    expect(new Set(placeless.map(({ pool }) => poolParts(pool).organisation)).size).toBe(4);
    const rhone = at('reg-84/hosting_users').weeks.at(-1)!;
    expect(rhone).toMatchObject({ capacity: 2700, served: 2700, borrowed: 900 });
    expect(rhone.short).toBeGreaterThan(0);
    expect(at('nat/hosting_users').weeks.at(-1)).toMatchObject({ capacity: 4000, lent: 3850 });
  });

  test('has a file at each session that decides it, and again at those that were full', () => {
    const national = at('nat/committee_slots').weeks;
    const full = national.filter(({ capacity, served }) => served === capacity && capacity > 0);
    expect(full).toHaveLength(10);
    expect(national.some(({ short }) => short > 0)).toBe(true);
  });
});

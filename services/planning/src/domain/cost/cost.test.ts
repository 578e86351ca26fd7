// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Playbook } from '@essaim/playbook';
import { expect, test } from 'vitest';
import { type CostModel, PILOT_COST_MODEL, contribution, usersCost } from './cost-model.ts';
import { type PaidDepartment, planCosts, totalCost } from './plan-costs.ts';
import { shareCents } from './share-cents.ts';

const task = (key: string, effortDays: number, trainerDays = 0) => ({
  key,
  effortDays,
  demand: { trainerDays, technicianDays: 0, facilitatorDays: 0 },
});
const playbook = {
  tasks: [task('N01', 3), task('R01', 2), task('D01', 1, 2)],
} as unknown as Playbook;
const department = (key: string, region: string, wave: number, users = 450): PaidDepartment => ({
  key,
  region,
  wave,
  users,
});
const country = [
  department('dep-53', 'reg-52', 1),
  department('dep-72', 'reg-52', 2),
  department('dep-68', 'reg-44', 2),
];
const node = (template: string, organisation: string, wave: number | null = null) => ({
  template,
  organisation,
  wave,
  tier: ({ N: 'national', R: 'regional', D: 'departmental' } as const)[
    template.slice(0, 1) as 'N' | 'R' | 'D'
  ],
});
const rule = (fixed: number, perUser: number, ceiling: number | null = null) => ({
  fixedCents: fixed,
  perUserCents: perUser,
  ceilingCents: ceiling,
});
const model = (change: Partial<CostModel>): CostModel => ({ ...PILOT_COST_MODEL, ...change });

test('the pilot costs 39,941 euros for 450 users, 88.76 each', () => {
  const [mayenne] = planCosts(playbook, [], country.slice(0, 1), PILOT_COST_MODEL);
  expect(mayenne).toMatchObject({ cents: 3_994_100, openCents: 3_994_100 });
  expect(totalCost([mayenne!])).toMatchObject({ users: 450, perUserCents: 8876 });
  expect(usersCost(PILOT_COST_MODEL, 1)).toBe(8876);
  expect(usersCost(PILOT_COST_MODEL, 45_450)).toBe(101 * 3_994_100);
});

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [100, [2, 1, 0], [67, 33, 0]],
  [1, [1, 3], [0, 1]],
  [5, [0, 0], [3, 2]],
  [7, [], []],
  [Number.MAX_SAFE_INTEGER, [3, 3], [2 ** 52, 2 ** 52 - 1]],
])('%d cents shared by %j sum to it', (total, weights, parts) => {
  expect(shareCents(total, weights)).toEqual(parts);
  expect(parts.reduce((sum, cents) => sum + cents, 0)).toBe(weights.length > 0 ? total : 0);
});

test('a rule is fixed, per user and never above its ceiling', () => {
  expect(contribution(rule(50_000, 2000), 450)).toBe(950_000);
  expect(contribution(rule(50_000, 2000, 800_000), 450)).toBe(800_000);
  expect(contribution(rule(0, 0), 450)).toBe(0);
});

test('the department pays first, then its region up to its ceiling, then the nation; the rest is open', () => {
  const costs = planCosts(playbook, [], country, {
    ...PILOT_COST_MODEL,
    rules: {
      departmental: rule(50_000, 2000),
      regional: rule(100_000, 3000, 1_500_001),
      national: rule(0, 1000),
    },
  });
  expect(costs.map(({ shares }) => shares.departmental)).toEqual([950_000, 950_000, 950_000]);
  expect(costs.map(({ shares }) => shares.regional)).toEqual([750_001, 750_000, 1_450_000]);
  const all = totalCost(costs);
  expect(all.shares.national).toBe(1_350_000);
  const paid = Object.values(all.shares).reduce((sum, cents) => sum + cents, all.openCents);
  expect(paid).toBe(all.cents);
  const waves = [1, 2].map((wave) => totalCost(costs.filter((one) => one.wave === wave)));
  expect(waves.reduce((sum, wave) => sum + wave.cents, 0)).toBe(all.cents);
  for (const { cents, shares, openCents } of costs)
    expect(shares.departmental + shares.regional + shares.national + openCents).toBe(cents);
});

test('nobody pays more than what is left', () => {
  const [only] = planCosts(playbook, [], country.slice(0, 1), {
    ...PILOT_COST_MODEL,
    rules: {
      departmental: rule(3_000_000, 0),
      regional: rule(3_000_000, 0),
      national: rule(3_000_000, 0),
    },
  });
  expect(only?.shares).toEqual({ departmental: 3_000_000, regional: 994_100, national: 0 });
  expect(only?.openCents).toBe(0);
});

test('days of the nation are shared by all, a region’s by its departments, a wave’s by the wave', () => {
  const nodes = [
    node('N01', 'nat'),
    node('R01', 'reg-52'),
    node('R01', 'reg-44', 2),
    node('D01', 'dep-53', 1),
    node('N01', 'nat', 1),
  ];
  const dayCents = { effort: 30_000, trainer: 40_000, technician: 0, facilitator: 0 };
  const costs = planCosts(
    playbook,
    nodes,
    country,
    model({ users: { cents: 0, count: 1 }, dayCents }),
  );
  expect(costs.map(({ cents }) => cents)).toEqual([
    30_000 + 30_000 + (30_000 + 80_000) + 90_000,
    30_000 + 30_000,
    30_000 + 60_000,
  ]);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRandom } from '@essaim/kernel';
import { describe, expect, test } from 'vitest';
import type { PlanOrganisation, WaveBalance } from '../model/problem.ts';
import { balanceWaves } from './balance-waves.ts';
import { brokenRules } from './broken-rules.ts';
import { solveWaves, waitingReadiness } from './solve-waves.ts';
import { waveRules } from './wave-rules.ts';

const department = (key: string, parentKey: string, readinessScore: number): PlanOrganisation => ({
  key,
  tier: 'departmental',
  parentKey,
  name: key,
  territory: null,
  readinessScore,
  attributes: {},
});

const randomCountry = (seed: number) => {
  const { whole, pick } = createRandom(seed);
  const regions = Array.from({ length: whole(1, 8) }, (_, at) => `reg-${at}`);
  const departments = Array.from({ length: whole(1, 40) }, (_, at) =>
    department(`dep-${String(at).padStart(2, '0')}`, pick(regions), whole(0, 100)),
  ).toSorted((a, b) => b.readinessScore - a.readinessScore || (a.key < b.key ? -1 : 1));
  return { departments, size: whole(1, 12) };
};

const cut = (departments: readonly PlanOrganisation[], size: number, balance: WaveBalance) => {
  const rules = waveRules(departments, size, balance);
  const waves = balanceWaves(departments, rules).map((wave) => wave.map(({ key }) => key));
  return { rules, waves, broken: brokenRules(waves, rules) };
};

test('readiness decides, and each region has its share of the places', () => {
  const departments = [
    department('a1', 'a', 90),
    department('a2', 'a', 80),
    department('a3', 'a', 70),
    department('a4', 'a', 60),
    department('b1', 'b', 50),
    department('b2', 'b', 40),
  ];
  expect(cut(departments, 3, { fair: false }).waves).toEqual([
    ['a1', 'a2', 'a3'],
    ['a4', 'b1', 'b2'],
  ]);
  expect(cut(departments, 3, { fair: true }).waves.map((wave) => wave.toSorted())).toEqual([
    ['a1', 'a2', 'b1'],
    ['a3', 'a4', 'b2'],
  ]);
  expect(cut(departments, 3, { fair: false, perRegion: 1 }).waves).toEqual([
    ['a1', 'b1'],
    ['a2', 'b2'],
    ['a3'],
    ['a4'],
  ]);
});

describe('random countries', () => {
  test('fair waves break no rule and leave nobody out', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const { departments, size } = randomCountry(seed);
      const { waves, broken } = cut(departments, size, { fair: true });
      expect(broken, `seed ${seed}`).toEqual([]);
      expect(waves.flat().toSorted()).toEqual(departments.map(({ key }) => key).toSorted());
    }
  });

  test('with a limit for each region no wave is too full', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const { departments, size } = randomCountry(seed);
      const { waves, broken } = cut(departments, size, { fair: true, perRegion: 1 + (seed % 3) });
      expect(
        broken.filter(({ code }) => code !== 'region-behind'),
        `seed ${seed}`,
      ).toEqual([]);
      expect(waves.flat()).toHaveLength(departments.length);
    }
  });

  test('the waves are as early as the proven best ones, within a hundredth in all', async () => {
    let ours = 0;
    let best = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const { departments, size } = randomCountry(seed);
      const { rules, waves } = cut(departments, size, { fair: true });
      const exact = await solveWaves({ departments, rules, waves: waves.length });
      expect(exact, `seed ${seed}`).not.toBeNull();
      const cost = waitingReadiness(departments, (key) =>
        waves.findIndex((wave) => wave.includes(key)),
      );
      const least = waitingReadiness(departments, (key) => exact?.get(key) ?? 0);
      expect(cost, `seed ${seed}`).toBeGreaterThanOrEqual(least);
      ours += cost;
      best += least;
    }
    expect(ours / best).toBeLessThan(1.01);
  });
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { PlanOptions, PlanOrganisation, PlanProblem } from '../model/problem.ts';
import { whyNotInWave } from './why-not.ts';

const department = (key: string, readinessScore: number): PlanOrganisation => ({
  key,
  tier: 'departmental',
  parentKey: key.slice(0, 1),
  name: key,
  territory: null,
  readinessScore,
  attributes: {},
});
const organisations = [
  department('pilot', 99),
  department('a1', 90),
  department('a2', 80),
  department('a3', 70),
  department('a4', 60),
  department('b1', 50),
  department('b2', 40),
];
const problem = { organisations } as unknown as PlanProblem;
const options: PlanOptions = {
  waves: { kind: 'proposed', size: 3, first: [['pilot']], balance: { fair: true } },
};

test('a full wave: who would have to leave, so that each region keeps its share', async () => {
  expect(await whyNotInWave(problem, options, 'a3', 2)).toEqual({
    kind: 'kept-out',
    reasons: [{ code: 'wave-full', size: 3 }],
    exchange: [{ organisation: 'a2', from: 2, to: 3 }],
  });
});

test('a region that can accompany one department at once', async () => {
  const one: PlanOptions = {
    waves: {
      kind: 'proposed',
      size: 3,
      first: [['pilot']],
      balance: { fair: false, perRegion: 1 },
    },
  };
  expect(await whyNotInWave(problem, one, 'a2', 2)).toEqual({
    kind: 'kept-out',
    reasons: [{ code: 'region-full', region: 'a', most: 1 }],
    exchange: [{ organisation: 'a1', from: 2, to: 3 }],
  });
});

test('a region that would have less than its share', async () => {
  const answer = await whyNotInWave(problem, options, 'b1', 3);
  expect(answer).toMatchObject({
    reasons: [
      { code: 'region-behind', region: 'b', wave: 2, least: 1 },
      { code: 'wave-full', size: 3 },
    ],
  });
  expect(answer).toMatchObject({ exchange: [{ organisation: 'b2', from: 3, to: 2 }] });
});

test('what somebody decided is said to be decided, and where it is, it is', async () => {
  expect(await whyNotInWave(problem, options, 'a3', 1)).toEqual({ kind: 'decided' });
  expect(await whyNotInWave(problem, options, 'a3', 3)).toEqual({ kind: 'there' });
  const moved = { ...options, moves: [{ organisation: 'a3', wave: 2 }] };
  expect(await whyNotInWave(problem, moved, 'a3', 3)).toEqual({ kind: 'decided' });
  await expect(whyNotInWave(problem, options, 'c1', 2)).rejects.toThrow('c1 is in no wave');
  await expect(whyNotInWave(problem, options, 'a1', 9)).rejects.toThrow('there is no wave 9');
});

test('without shares readiness alone decides: the least ready leaves', async () => {
  const plain: PlanOptions = { waves: { kind: 'proposed', size: 3, first: [['pilot']] } };
  expect(await whyNotInWave(problem, plain, 'b2', 2)).toEqual({
    kind: 'kept-out',
    reasons: [{ code: 'wave-full', size: 3 }],
    exchange: [{ organisation: 'a3', from: 2, to: 3 }],
  });
});

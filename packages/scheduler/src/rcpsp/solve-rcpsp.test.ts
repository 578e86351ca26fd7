// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from 'vitest';
import { randomRcpsp } from '../test-support/random-rcpsp.ts';
import { checkSchedule } from './check-schedule.ts';
import type { RcpspProblem } from './rcpsp-problem.ts';
import { shortestMakespan } from '../test-support/shortest-makespan.ts';
import { solveRcpsp } from './solve-rcpsp.ts';

const solve = (problem: RcpspProblem, schedules = 300) =>
  solveRcpsp(problem, { seed: 7, schedules });

test.each(Array.from({ length: 200 }, (_, seed) => seed))(
  'random project %i: every precedence and capacity is kept',
  (seed) => {
    const problem = randomRcpsp(seed, { activities: 1 + (seed % 40), resources: seed % 12 });
    const result = solve(problem, 60);
    expect(checkSchedule(problem, result)).toEqual([]);
    expect(result.makespan).toBeGreaterThanOrEqual(result.lowerBound);
  },
);

test.each(Array.from({ length: 60 }, (_, seed) => seed))(
  'small project %i: the shortest schedule is found',
  (seed) => {
    const problem = randomRcpsp(1000 + seed, { activities: 7, resources: 2 });
    expect(solve(problem, 1500).makespan).toBe(shortestMakespan(problem));
  },
);

describe('the search', () => {
  const problem = randomRcpsp(5, { activities: 60, resources: 3 });

  test('gives the same schedule for the same seed and number of schedules', () => {
    expect(solve(problem)).toEqual(solve(problem));
    expect(solve(problem).starts).toMatchInlineSnapshot(`
      [
        15,
        34,
        59,
        67,
        40,
        20,
        53,
        18,
        28,
        23,
        0,
        19,
        101,
        77,
        27,
        114,
        105,
        33,
        107,
        53,
        95,
        62,
        98,
        43,
        104,
        50,
        111,
        28,
        27,
        77,
        3,
        81,
        113,
        59,
        74,
        15,
        106,
        10,
        107,
        85,
        40,
        61,
        83,
        61,
        83,
        12,
        105,
        56,
        106,
        105,
        114,
        1,
        70,
        64,
        99,
        101,
        95,
        113,
        66,
        107,
      ]
    `);
  });

  test('is no worse after more schedules than its first one', () => {
    const [first, later] = [solve(problem, 1), solve(problem, 1000)];
    expect(later.makespan).toBeLessThanOrEqual(first.makespan);
    expect(later.schedules).toBeLessThanOrEqual(1001);
  });

  test('ends when it is told so, with a whole schedule', () => {
    let asked = 0;
    const isOver = () => (asked += 1) > 3;
    const result = solveRcpsp(problem, { seed: 1, schedules: 1e9, isOver });
    expect(checkSchedule(problem, result)).toEqual([]);
    expect(asked).toBe(4);
  });
});

test('nothing to do takes no time', () => {
  expect(solve({ activities: [], capacities: [3] })).toMatchObject({ starts: [], makespan: 0 });
});

test.each<[string, RcpspProblem]>([
  [
    'activity 0 demands 4 of resource 0',
    { activities: [{ duration: 1, demands: [4], successors: [] }], capacities: [3] },
  ],
  [
    'the precedences go in a circle',
    {
      activities: [
        { duration: 1, demands: [], successors: [1] },
        { duration: 1, demands: [], successors: [0] },
      ],
      capacities: [],
    },
  ],
  [
    'activity 0 precedes 3, which does not exist',
    { activities: [{ duration: 1, demands: [], successors: [3] }], capacities: [] },
  ],
  [
    'activity 0 has the duration -1',
    { activities: [{ duration: -1, demands: [], successors: [] }], capacities: [] },
  ],
  ['resource 0 has the capacity 0.5', { activities: [], capacities: [0.5] }],
])('%s: refused', (what, problem) => {
  expect(() => solve(problem)).toThrow(`No schedule exists: ${what}.`);
});

test.each([0, -1, Infinity, NaN])('%f schedules: refused', (schedules) => {
  const problem = { activities: [], capacities: [] };
  expect(() => solve(problem, schedules)).toThrow(
    `The number of schedules is ${schedules}; give a finite number above 0.`,
  );
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { checkSchedule } from './check-schedule.ts';
import type { RcpspProblem } from './rcpsp-problem.ts';

const problem: RcpspProblem = {
  capacities: [2],
  activities: [
    { duration: 2, demands: [1], successors: [2] },
    { duration: 3, demands: [2], successors: [] },
    { duration: 1, demands: [0], successors: [] },
  ],
};

test.each<[string, number[], number, string[]]>([
  ['a good one', [0, 2, 2], 5, []],
  ['too early after another', [0, 2, 1], 5, ['activity 2 starts before 0 ends']],
  ['too much at once', [0, 1, 2], 4, ['resource 0 gives 3 of 2 in 1']],
  ['another makespan', [0, 2, 2], 4, ['the makespan is 5, not 4']],
  ['before the beginning', [-1, 1, 1], 4, ['activity 0 starts at -1']],
  ['too few starts', [0], 2, ['1 starts']],
])('%s', (_, starts, makespan, broken) => {
  expect(checkSchedule(problem, { starts, makespan })).toEqual(broken);
});

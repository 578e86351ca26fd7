// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { TASK_STATES, type TaskState } from '../task/task.ts';
import { counterChange } from './counter-change.ts';

test('the changes of any way through the states add up to where it ends', () => {
  const way: (TaskState | null)[] = [null, 'ready', 'in-progress', 'blocked', 'in-progress'];
  const ways = TASK_STATES.map((last) => [...way, 'declared' as const, last]);
  for (const states of ways) {
    const sum = { inProgress: 0, declared: 0, accepted: 0 };
    for (const [index, after] of states.entries()) {
      if (index === 0 || after === null) continue;
      const change = counterChange(states[index - 1] ?? null, after);
      sum.inProgress += change.inProgress;
      sum.declared += change.declared;
      sum.accepted += change.accepted;
    }
    expect(sum).toEqual(counterChange(null, states.at(-1) ?? 'todo'));
  }
});

test('a skipped task counts as done, one that was not begun as nothing', () => {
  expect(counterChange(null, 'skipped')).toEqual({ inProgress: 0, declared: 0, accepted: 1 });
  expect(counterChange(null, 'todo')).toEqual({ inProgress: 0, declared: 0, accepted: 0 });
});

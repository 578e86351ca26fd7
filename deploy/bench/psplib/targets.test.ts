// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { targetOf } from './targets.ts';

const SECOND = { kind: 'seconds', seconds: 1 } as const;

test('only the whole set tells whether a target is met, for the best known only where it is known', () => {
  const measured = { 'best known': 20, 'critical path': 600 };
  expect(targetOf('j120', measured, SECOND)).toEqual({
    over: 'best known',
    percent: 1.6,
    isWholeSet: false,
  });
  expect(targetOf('j120', measured, { kind: 'schedules', schedules: 1000 })).toEqual({
    over: 'critical path',
    percent: 33.6,
    isWholeSet: true,
  });
});

test('nothing is said of other sets and budgets', () => {
  const measured = { 'best known': 480, 'critical path': 480 };
  expect(targetOf('j90', measured, SECOND)).toBeNull();
  expect(targetOf('j30', measured, { kind: 'seconds', seconds: 2 })).toBeNull();
});

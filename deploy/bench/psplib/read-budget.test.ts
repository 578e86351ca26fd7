// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { readBudget } from './read-budget.ts';

test('a number of schedules, or seconds', () => {
  expect(readBudget({})).toEqual({ kind: 'schedules', schedules: 5000 });
  expect(readBudget({ schedules: '200' })).toEqual({ kind: 'schedules', schedules: 200 });
  expect(readBudget({ seconds: '0.5' })).toEqual({ kind: 'seconds', seconds: 0.5 });
});

test.each([
  [{ schedules: 'Infinity' }, '--schedules is Infinity; give a finite number above 0.'],
  [{ schedules: '0' }, '--schedules is 0; give a finite number above 0.'],
  [{ seconds: 'long' }, '--seconds is long; give a finite number above 0.'],
  [{ schedules: '5', seconds: '5' }, 'Give --schedules or --seconds, not both.'],
])('%j is refused', (given, message) => {
  expect(() => readBudget(given)).toThrow(message);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { yearAfter } from './year-after.ts';

test('a year later, the day after where there is none', () => {
  expect(yearAfter('2027-03-10')).toBe('2028-03-10');
  expect(yearAfter('2028-02-29')).toBe('2029-03-01');
});

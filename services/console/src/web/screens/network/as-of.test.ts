// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { otherDay } from './as-of.ts';

test.each([
  ['2026-03-01', '2026-03-01'],
  ['2027-12-31', '2027-12-31'],
  ['2027-03-09', undefined],
  [undefined, undefined],
  ['', undefined],
  ['2026-02-30', undefined],
  ['2026-13-01', undefined],
  ['hier', undefined],
])('of an address that says %j the other day is %j', (given, day) => {
  expect(otherDay(given, '2027-03-09')).toBe(day);
});

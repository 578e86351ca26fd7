// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { toDay } from './day.ts';
import { seasonOf } from './season.ts';

test('a season runs from 1 September to 31 August', () => {
  expect(seasonOf(toDay('2027-08-31')).name).toBe('2026-2027');
  expect(seasonOf(toDay('2027-09-01'))).toEqual({
    name: '2027-2028',
    first: toDay('2027-09-01'),
    last: toDay('2028-08-31'),
  });
});

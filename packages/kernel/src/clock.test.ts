// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { fixedClock, shiftedClock } from './clock.ts';

test('a shifted clock begins at nine in the network’s time zone on a civil date', () => {
  expect(shiftedClock('2027-01-04').now().toString()).toMatch(/^2027-01-04T08:00:00/);
});

test('the civil date is read in the network’s time zone, not in UTC', () => {
  expect(fixedClock('2027-08-01T22:30:00Z').today().toString()).toBe('2027-08-02');
});

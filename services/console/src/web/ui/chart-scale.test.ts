// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { dayPlace, monthTicks, valuePlace, valueTicks } from './chart-scale.ts';

test('places are per cent from the left and from the top', () => {
  expect(dayPlace('2027-01-11', '2027-01-01', '2027-01-21')).toBe(50);
  expect(dayPlace('2027-01-01', '2027-01-01', '2027-01-01')).toBe(0);
  expect([0, 25, 100].map((value) => valuePlace(value, 100))).toEqual([100, 75, 0]);
});

test.each([
  [101, [0, 50, 101]],
  [45_450, [0, 20_000, 45_450]],
  [3, [0, 1, 2, 3]],
  [1350, [0, 500, 1000, 1350]],
  [0, [0]],
])('values up to %d have round marks', (most, ticks) => {
  expect(valueTicks(most)).toEqual(ticks);
});

test('months have marks at the start of a quarter when they are many', () => {
  expect(monthTicks('2027-01-15', '2027-04-02')).toEqual([
    '2027-02-01',
    '2027-03-01',
    '2027-04-01',
  ]);
  expect(monthTicks('2026-12-15', '2028-07-01')).toEqual([
    '2027-01-01',
    '2027-04-01',
    '2027-07-01',
    '2027-10-01',
    '2028-01-01',
    '2028-04-01',
    '2028-07-01',
  ]);
});

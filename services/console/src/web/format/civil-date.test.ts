// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { briefDate, daysBetween, fullDate, longDate, monthOf, shortDate } from './civil-date.ts';

test('writes a day as French readers do, in one piece, with the year only when it changes', () => {
  expect(longDate('2027-03-30', 'fr', '2027-01-04')).toBe('mardi 30\u00a0mars');
  expect(longDate('2028-03-14', 'fr', '2027-01-04')).toBe('mardi 14\u00a0mars\u00a02028');
  expect(shortDate('2027-04-01', 'fr', '2027-01-04')).toBe('1er\u00a0avril');
  expect(longDate('2027-04-01', 'fr', '2027-01-04')).toBe('jeudi 1er\u00a0avril');
  expect(shortDate('2027-04-11', 'fr', '2027-01-04')).toBe('11\u00a0avril');
});

test('writes a day as English readers do', () => {
  expect(longDate('2027-03-30', 'en', '2027-01-04')).toBe('Tuesday 30\u00a0March');
  expect(fullDate('2027-04-01', 'en')).toBe('1\u00a0April\u00a02027');
});

test('names months and counts days across a change of hour', () => {
  expect(monthOf('2027-09-01', 'fr', '2027-01-04')).toBe('septembre');
  expect(monthOf('2028-09-01', 'fr', '2027-01-04')).toBe('septembre\u00a02028');
  expect(daysBetween('2027-03-20', '2027-04-03')).toBe(14);
  expect(daysBetween('2027-03-20', '2027-03-19')).toBe(-1);
});

test('a narrow column has the short month, and the year only when it is not this one', () => {
  expect(briefDate('2027-09-26', 'fr', '2027-01-04')).toBe('26\u00a0sept.');
  expect(briefDate('2026-09-26', 'fr', '2027-01-04')).toBe('26\u00a0sept.\u00a02026');
});

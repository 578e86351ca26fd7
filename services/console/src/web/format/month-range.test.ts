// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { monthRange } from './month-range.ts';

const words = (from: string, to: string) => {
  const range = monthRange(from, to, 'fr', '2027-01-04');
  return `${range.from} à ${range.to}`.replaceAll('\u00a0', ' ');
};

test('says both years when they differ, one when neither is today’s, none when both are', () => {
  expect(words('2027-01-11', '2028-01-20')).toBe('janvier 2027 à janvier 2028');
  expect(words('2028-03-01', '2028-05-02')).toBe('mars à mai 2028');
  expect(words('2027-03-01', '2027-05-02')).toBe('mars à mai');
});

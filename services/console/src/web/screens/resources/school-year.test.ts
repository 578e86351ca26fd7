// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { schoolYear } from './school-year.ts';

test('a school year begins in September', () => {
  expect(schoolYear('2027-08-31')).toBe('2026-2027');
  expect(schoolYear('2027-09-01')).toBe('2027-2028');
  expect(schoolYear('2027-01-01')).toBe('2026-2027');
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { refusedName } from './refused-name.ts';

test('the refused lines keep the name of their file', () => {
  expect(refusedName('adherents 2027.csv', 'refus')).toBe('adherents 2027-refus.csv');
  expect(refusedName('ADHERENTS.CSV', 'refused')).toBe('ADHERENTS-refused.csv');
  expect(refusedName('adherents.2027.txt', 'refus')).toBe('adherents.2027.txt-refus.csv');
});

test('without a name they are the refused lines of a file', () => {
  expect(refusedName(null, 'refus')).toBe('refus.csv');
  expect(refusedName('.csv', 'refus')).toBe('refus.csv');
});

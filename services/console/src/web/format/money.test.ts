// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { centsOf, euros, eurosField } from './money.ts';

test.each([
  ['20', 2000],
  ['20,5', 2050],
  ['1 250.05 €', 125_005],
  ['0', 0],
  ['', null],
  ['-3', null],
  ['1,234', null],
  ['douze', null],
])('%j is %s cents', (text, cents) => {
  expect(centsOf(text)).toBe(cents);
});

test('amounts are whole euros in texts, exact in fields', () => {
  expect(euros(3_994_149, 'fr').replaceAll(/\s/g, ' ')).toBe('39 941 €');
  expect(euros(8876, 'en')).toBe('€89');
  expect([2000, 2005].map((cents) => eurosField(cents, 'fr'))).toEqual(['20', '20,05']);
  expect(eurosField(2005, 'en')).toBe('20.05');
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { eitherOf, listOf } from './list-of.ts';

test('joins names as readers do', () => {
  expect(listOf(['A', 'B', 'C'], 'fr')).toBe('A, B et C');
  expect(listOf(['A', 'B', 'C'], 'en')).toBe('A, B and C');
  expect(eitherOf(['A', 'B'], 'fr')).toBe('A ou B');
  expect(listOf(['A'], 'fr')).toBe('A');
});

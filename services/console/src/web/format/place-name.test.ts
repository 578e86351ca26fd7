// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { ofPlace } from './place-name.ts';

test('gives each place its French article', () => {
  expect(ofPlace('Mayenne', 3)).toBe('de la Mayenne');
  expect(ofPlace('Gers', 2)).toBe('du Gers');
  expect(ofPlace('Ariège', 5)).toBe('de l’Ariège');
  expect(ofPlace('Ardennes', 4)).toBe('des Ardennes');
  expect(ofPlace('Paris', 0)).toBe('de Paris');
  expect(ofPlace('Union nationale', null)).toBe('de Union nationale');
});

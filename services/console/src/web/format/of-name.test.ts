// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { ofName } from './of-name.ts';

test.each([
  ['Alix Durand', 'd’Alix Durand'],
  ['Élodie', 'd’Élodie'],
  ['Hélène', 'd’Hélène'],
  ['Yves', 'd’Yves'],
  ['Yann', 'de Yann'],
  ['Hans', 'de Hans'],
  ['Camille', 'de Camille'],
])('of %s', (name, words) => {
  expect(ofName(name)).toBe(words);
});

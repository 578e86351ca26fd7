// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { opensNext } from './opens-next.ts';

test.each([
  ['Préparation de la vague suivante', 'fr', 'Ouvrir la préparation de la vague suivante'],
  ['Ouvertures de la vague suivante', 'fr', 'Ouvrir la vague suivante'],
  ['Bilan', 'fr', 'Ouvrir : Bilan'],
  ['Preparation of the next wave', 'en', 'Open the preparation of the next wave'],
  ['Openings of the next wave', 'en', 'Open the next wave'],
])('the button of « %s » (%s)', (title, language, label) => {
  expect(opensNext(title, language)).toBe(label);
});

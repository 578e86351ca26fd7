// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { preferredLanguage } from './language.ts';

test.each([
  [undefined, 'fr'],
  ['', 'fr'],
  ['en-GB,en;q=0.9', 'en'],
  ['de, en;q=0.5, fr;q=0.4', 'en'],
  ['en;q=0.3,fr-FR;q=0.8', 'fr'],
  ['en;q=0', 'fr'],
  ['*', 'fr'],
])('%o prefers %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

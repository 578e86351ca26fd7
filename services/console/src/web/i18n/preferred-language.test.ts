// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { preferredLanguage } from './preferred-language.ts';

test.each([
  { stored: 'en', browser: ['fr-FR'], language: 'en' },
  { stored: 'de', browser: ['de-DE', 'en-GB', 'fr'], language: 'en' },
  { stored: null, browser: ['fr-CA', 'en'], language: 'fr' },
  { stored: null, browser: ['entirely', 'es'], language: 'fr' },
  { stored: null, browser: [], language: 'fr' },
] as const)('kept $stored, browser $browser: $language', ({ stored, browser, language }) => {
  expect(preferredLanguage(stored, browser)).toBe(language);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { summaryParts } from './summary-parts.ts';

const said = (summary: Record<string, unknown>, title: { fr: string; en: string } | null = null) =>
  summaryParts({ title, summary }, 'fr').map(({ value }) => value);

test('names the subject in a few words, never by the key of its template', () => {
  expect(said({ template: 'D01', message: 'ok' }, { fr: 'Délibérer', en: 'Deliberate' })).toEqual([
    'Délibérer',
    'ok',
  ]);
  expect(said({ name: 'Le reste du pays', text: 'a', reason: 'b', message: 'c' })).toEqual([
    'Le reste du pays',
    'c',
    'b',
  ]);
});

test('an activation is named by its tool', () => {
  expect(said({ tool: 'Nextcloud', attempts: 1 })).toEqual(['Nextcloud']);
});

test('leaves out what is not plain text', () => {
  expect(said({ name: '', count: 3, reason: { code: 'x' } })).toEqual([]);
});

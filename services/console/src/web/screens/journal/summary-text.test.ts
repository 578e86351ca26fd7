// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { summaryText } from './summary-text.ts';

test('names the subject in a few words', () => {
  expect(summaryText({ template: 'D01', title: 'Délibérer', message: 'ok', reason: 'x' })).toBe(
    'Délibérer, D01, ok',
  );
});

test('leaves out what is not plain text', () => {
  expect(summaryText({ title: { fr: 'a' }, name: '', count: 3 })).toBe('');
});

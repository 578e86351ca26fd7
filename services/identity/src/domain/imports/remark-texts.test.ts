// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { remark, remarkSentence } from './remark.ts';
import { remarkTexts } from './remark-texts.ts';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([one]) => one);

test('both languages of a remark name the same values', () => {
  for (const { fr, en } of Object.values(remarkTexts)) {
    expect(placeholders(en).toSorted()).toEqual(placeholders(fr).toSorted());
  }
});

test('a remark becomes a sentence', () => {
  const said = remark(7, 'courriel', 'invalid_email', { value: 'lou@' });
  expect(remarkSentence(said, 'fr')).toContain('« lou@ »');
  expect(remarkSentence(said, 'en')).toContain('“lou@”');
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, readdirSync } from 'node:fs';
import { problemText, sentence } from '@essaim/contracts';
import { expect, test } from 'vitest';
import { malformedSheets } from '../../test-support/malformed-sheets.ts';
import { readPubliccode } from './read-publiccode.ts';

const folder = new URL('../../../fixtures/tools/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'));
const sheets = files.map((name) => readFileSync(new URL(name, folder), 'utf8'));
const corpus = malformedSheets(sheets);

test('the corpus is large, and no two of its files are equal', () => {
  expect(corpus.length).toBeGreaterThan(200);
  expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
});

test.each(corpus)('$what: every fault has its place and its sentences', ({ text }) => {
  const read = readPubliccode(text);
  if (!('faults' in read)) throw new Error('was taken for a sheet');
  expect(read.faults.length).toBeGreaterThan(0);
  const lines = text.split('\n').length;
  for (const { line, column, code, params } of read.faults) {
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThan(0);
    for (const language of ['fr', 'en'] as const) {
      expect(sentence(problemText(code), language, params)).toMatch(/^[^{}]{20,}[.:)]$/);
    }
  }
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { faultSentence } from '@essaim/csv';
import { describe, expect, test } from 'vitest';
import { playbookFaults } from '../playbook-faults.ts';
import {
  absentMistakes,
  formMistakes,
  meaningMistakes,
  syntaxMistakes,
  type Mistake,
} from '../test-support/bad-texts.ts';
import { unmarked } from '../test-support/marked.ts';
import { MOST_CHARACTERS } from './open-document.ts';
import { parsePlaybookText } from './parse-playbook-text.ts';

const smallText = readFileSync(
  new URL('../../fixtures/small-playbook.yaml', import.meta.url),
  'utf8',
);

type Found = [line: number, character: number | undefined, code: string];

const faultsOf = (text: string): Found[] => {
  const { playbook, faults } = parsePlaybookText('playbook', text);
  if (faults.length > 0) expect(playbook).toBeNull();
  for (const fault of faults)
    for (const language of ['fr', 'en'] as const)
      expect(faultSentence(playbookFaults, language, fault)).toMatch(/^(?!.*\{\w+\}).+[.?]$/u);
  return faults.map(({ line, character, code }) => [line, character, code]);
};

const withMistake = ([from, to]: Mistake): string => {
  expect(smallText, `nothing to replace: ${from}`).toContain(from);
  return smallText.replace(from, () => to);
};

/** Codes that were expected, at the marks of the text. */
const expected = (mistake: Mistake, places: readonly [number, number][]): Found[] =>
  [mistake[2]].flat().map((code, index) => [...(places[index] ?? [0, 0]), code] as Found);

describe.each([
  ['syntax', syntaxMistakes],
  ['form', formMistakes],
  ['meaning', meaningMistakes],
])('a mistake of %s is told at its line and character', (_kind, mistakes) => {
  test.each(
    mistakes.map(
      (mistake) => [[mistake[2]].flat().join(), mistake[1].slice(0, 60), mistake] as const,
    ),
  )('%s: %j', (_code, _to, mistake) => {
    const { text, places } = unmarked(withMistake(mistake));
    expect(faultsOf(text)).toEqual(expected(mistake, places));
  });
});

test.each(absentMistakes)('%j as %j: %s at the key of the thing', (...mistake) => {
  const [found, ...others] = faultsOf(withMistake(mistake));
  expect([found?.[2], others]).toEqual([mistake[2], []]);
  const line = smallText.split('\n')[(found?.[0] ?? 0) - 1] ?? '';
  expect(line.slice((found?.[1] ?? 0) - 1)).toMatch(/^(N01|D01|WO|soak|committee|instructions)\b/);
});

const lines = smallText.split('\n');
/** Lines that hold one name and one value. */
const pairs = lines.flatMap((line, index) => {
  const [, indent = '', name = '', value] = /^( *)([a-zA-Z]+): (\S.*)$/.exec(line) ?? [];
  const isOfBlock = value === '|' || lines[index - 1]?.startsWith('        Gardez');
  return value === undefined || isOfBlock ? [] : [{ index, indent, name, value }];
});
const withLine = (index: number, ...instead: string[]) =>
  [...lines.slice(0, index), ...instead, ...lines.slice(index + 1)].join('\n');

test.each(pairs)('line $index twice: $name', ({ index, indent }) => {
  const line = lines[index] ?? '';
  const [first, ...others] = faultsOf(withLine(index, line, line));
  expect(first).toEqual([index + 2, indent.length + 1, 'yaml-key-twice']);
  expect(others).toEqual([]);
});

test.each(pairs)(
  'line $index without a space after the colon: $name',
  ({ index, indent, name, value }) => {
    const [first] = faultsOf(withLine(index, `${indent}${name}:${value}`));
    expect(first?.[0]).toBeGreaterThanOrEqual(index + 1);
    expect(first?.[0]).toBeLessThanOrEqual(index + 2);
  },
);

test.each(pairs)('line $index with a letter too many: $name', ({ index, indent, name, value }) => {
  expect(faultsOf(withLine(index, `${indent}${name}z: ${value}`))).toEqual([
    [index + 1, indent.length + 1, 'yaml-key-misspelt'],
  ]);
});

test.each(pairs)('line $index after a tab: $name', ({ index }) => {
  expect(faultsOf(withLine(index, `\t${lines[index] ?? ''}`))).toEqual([
    [index + 1, 1, 'yaml-tab'],
  ]);
});

describe('files that are no playbook at all', () => {
  test.each(
    [
      ['', 'yaml-empty'],
      ['\n# nothing\n', 'yaml-empty'],
      ['hello', 'yaml-group-expected'],
      ['[1, 2]', 'yaml-group-expected'],
      ['\u0000\u0001\u0002', 'yaml-group-expected'],
      ['PK\u0003\u0004', 'yaml-group-expected'],
      ['x'.repeat(MOST_CHARACTERS + 1), 'yaml-too-large'],
      ['['.repeat(300_000), 'yaml-too-deep'],
      ['{a: '.repeat(50_000), 'yaml-too-deep'],
      ['- '.repeat(150_000), 'yaml-too-deep'],
      ['? '.repeat(150_000), 'yaml-too-deep'],
      ['a: &a [x]\nb: *a', 'yaml-alias'],
    ].map(([text = '', code = '']) => ({ text, code, start: text.slice(0, 12) })),
  )('$start: $code', ({ text, code }) => {
    expect(faultsOf(text).map((found) => found[2])).toEqual([code]);
  });

  test('a head alone lacks its parts', () => {
    expect(faultsOf('{}').map((found) => found[2])).toEqual(
      Array.from({ length: 5 }, () => 'yaml-value-missing'),
    );
  });

  test('a thousand mistakes are told two hundred at a time', () => {
    const many = Array.from({ length: 1000 }, (_, n) => `X${n}: 1`).join('\n');
    expect(faultsOf(many)).toHaveLength(200);
  });
});

test('a text cut anywhere gives a fault in it, and nothing breaks', () => {
  for (let end = 1; end < smallText.length - 40; end += 37) {
    const text = smallText.slice(0, end);
    const [first] = faultsOf(text);
    expect(first?.[0], `cut at ${end}`).toBeGreaterThanOrEqual(1);
    expect(first?.[0], `cut at ${end}`).toBeLessThanOrEqual(text.split('\n').length);
  }
});

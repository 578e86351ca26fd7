// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { AcceptedLine } from './association-import.ts';
import { redirectLines } from './redirect-lines.ts';

const lines = (...keys: string[]): AcceptedLine[] =>
  keys.map((key, index) => ({ line: index + 2, item: { code_adherent: key } as never }));

const survivors = new Map([
  ['old', { key: 'kept', name: 'Gardée' }],
  ['older', { key: 'kept', name: 'Gardée' }],
]);

const said = (keys: string[]) => {
  const { lines: kept, warnings } = redirectLines(lines(...keys), survivors);
  return {
    kept: kept.map(({ item }) => item.code_adherent),
    warnings: warnings.map(({ line, code }) => [line, code]),
  };
};

test('a former key leads to the survivor', () => {
  expect(said(['a', 'old'])).toEqual({ kept: ['a', 'old'], warnings: [[3, 'merged_key']] });
});

test('beside the survivor it changes nothing, wherever that one stands in the file', () => {
  for (const keys of [
    ['kept', 'old'],
    ['old', 'kept'],
  ]) {
    expect(said(keys).kept).toEqual(['kept']);
  }
});

test('of two former keys of one the first leads', () => {
  expect(said(['old', 'older'])).toEqual({
    kept: ['old'],
    warnings: [
      [2, 'merged_key'],
      [3, 'merged_key_beside'],
    ],
  });
});

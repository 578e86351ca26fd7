// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@essaim/kernel';
import { describe, expect, test } from 'vitest';
import { fixtureBytes } from '../../test-support/fixture.ts';
import { readCsv } from './read-csv.ts';

const refusal = (text: string, columns: string[] = ['a', 'b']) => {
  try {
    readCsv(text, columns);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, params: error.params };
  }
  return null;
};

describe('a file', () => {
  test.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons, a byte order mark, Windows line ends', '\uFEFFa;b\r\n1;2\r\n'],
    ['no line end at the end', 'a,b\n1,2'],
  ])('with %s', (_what, text) => {
    expect(readCsv(text, ['a', 'b'])).toEqual({
      columns: ['a', 'b'],
      records: [{ line: 2, fields: ['1', '2'] }],
    });
  });

  test('takes line ends as they come', () => {
    const { records } = readCsv('a;b\r\n1;2\n3;4\r5;6', ['a', 'b']);
    expect(records.map(({ line, fields }) => [line, fields.join()])).toEqual([
      [2, '1,2'],
      [3, '3,4'],
      [4, '5,6'],
    ]);
  });

  test('numbers a record by its first line, though fields hold line breaks', () => {
    const { records } = readCsv('a;b\r\n"x\r\ny";1\r\n\r\nz;2\r\n', ['a', 'b']);
    expect(records.map(({ line }) => line)).toEqual([2, 4, 5]);
  });
});

describe('a file that is refused whole', () => {
  test('for its encoding, with the first bad line', () => {
    const text = fixtureBytes('associations-example-cp1252.csv').toString('utf8');
    expect(refusal(text, ['nom'])).toEqual({ code: 'file-not-utf8', params: { line: 2 } });
  });

  test.each([
    ['file-not-utf8', 'a,b\n1,\0\n', { line: 2 }],
    ['csv-too-long', 'a,b\n'.repeat(100_001), { found: 100_002, most: 100_000 }],
    ['csv-unreadable', `a,b\n1,2\n3,${'4'.repeat(60_000)}\n`, { line: 3 }],
    ['csv-empty', '', {}],
    ['csv-empty', 'a,b\n\n', {}],
    ['csv-header-unknown', 'a,c\n1,2\n', { missing: 'b' }],
    ['csv-unreadable', 'a,b\n1,2\n3,"4\n5,6\n', { line: 3 }],
  ])('%s', (code, text, params) => {
    expect(refusal(text)).toEqual({ code, params });
  });
});

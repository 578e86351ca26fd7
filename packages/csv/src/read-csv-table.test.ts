// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { csvFaults } from './csv-faults.ts';
import { faultSentence } from './fault-text.ts';
import type { LocatedFault } from './located-fault.ts';
import { readCsvTable } from './read-csv-table.ts';
import { createRowReader } from './row-reader.ts';

const columns = { required: ['key', 'days'], optional: ['note'] };
const read = (text: string) => readCsvTable({ name: 'table.csv', text }, columns);
const places = (faults: readonly LocatedFault[]) =>
  faults.map(({ line, column, code }) => [line, column, code]);

test('reads comma or semicolon, with a byte order mark and either line ending', () => {
  expect(read('key,days\na, 1 \n').rows).toEqual([{ line: 2, cells: { key: 'a', days: '1' } }]);
  expect(read('\uFEFFkey;days;note\r\na;1;"x;y, z"\r\n\r\nb;2;\r\n').rows).toEqual([
    { line: 2, cells: { key: 'a', days: '1', note: 'x;y, z' } },
    { line: 4, cells: { key: 'b', days: '2', note: '' } },
  ]);
});

test('a record over several lines counts at its first line', () => {
  const { rows } = read('key,days,note\na,1,"one\ntwo\nthree"\nb,2,\n');
  expect(rows.map(({ line }) => line)).toEqual([2, 5]);
});

test('names missing, unknown and repeated columns all at once', () => {
  expect(places(read('key,key,other\n').faults)).toEqual([
    [1, 'days', 'csv-column-missing'],
    [1, 'key', 'csv-column-twice'],
    [1, 'other', 'csv-column-unknown'],
  ]);
});

test('leaves out a line with a wrong number of cells and keeps the others', () => {
  const table = read('key,days\na\nb,2\nc,3,4\n');
  expect(table.rows.map(({ cells }) => cells['key'])).toEqual(['b']);
  expect(places(table.faults)).toEqual([
    [2, null, 'csv-cell-count'],
    [4, null, 'csv-cell-count'],
  ]);
});

test('an open quote and an empty file are located faults, not exceptions', () => {
  expect(places(read('key,days\na,1\n"b,2\n').faults)).toEqual([[3, null, 'csv-unreadable']]);
  expect(places(read('').faults)).toEqual([[1, null, 'csv-empty']]);
});

test('typed cells collect every fault of a row', () => {
  const faults: LocatedFault[] = [];
  const row = { line: 7, cells: { a: 'x', b: '1.5', c: '-1', d: '2027-02-29', e: 'blue', f: '' } };
  const reader = createRowReader('table.csv', row, faults);
  reader.number('a');
  reader.whole('b');
  reader.number('c');
  reader.date('d');
  reader.oneOf('e', ['red', 'green']);
  reader.required('f');
  expect(reader.number('f', { empty: 3 })).toBe(3);
  expect(reader.number('b')).toBe(1.5);
  expect(places(faults)).toEqual([
    [7, 'a', 'csv-not-a-number'],
    [7, 'b', 'csv-not-a-whole-number'],
    [7, 'c', 'csv-number-out-of-range'],
    [7, 'd', 'csv-not-a-date'],
    [7, 'e', 'csv-not-in-list'],
    [7, 'f', 'csv-value-missing'],
  ]);
});

test('lists are separated by a bar, and 29 February exists in leap years', () => {
  const faults: LocatedFault[] = [];
  const row = { line: 2, cells: { list: ' a | b|', none: '', day: '2028-02-29' } };
  const reader = createRowReader('table.csv', row, faults);
  expect(reader.list('list')).toEqual(['a', 'b']);
  expect(reader.list('none')).toEqual([]);
  expect(reader.date('day')).toBe('2028-02-29');
  expect(faults).toEqual([]);
});

test('a sentence fills its parameters and shows the missing ones', () => {
  const fault = { code: 'csv-not-in-list', params: { value: 'blue' } };
  expect(faultSentence(csvFaults, 'en', fault)).toBe(
    '“blue” is not a possible value. Choose among: {allowed}.',
  );
});

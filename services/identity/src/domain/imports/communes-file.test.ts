// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { fixture } from '../../test-support/fixture.ts';
import { communesOf } from '../commune.ts';
import { readCommunesFile } from './communes-file.ts';

const isDepartment = (code: string): boolean => code === '53';
const header = 'code,name,department,postcodes,current_code';
const remarks = (...lines: string[]) =>
  readCommunesFile([header, ...lines].join('\n'), isDepartment).errors.map(
    ({ line, column, code }) => `${line}:${column} ${code}`,
  );

test('the communes of two regions are read without a remark', () => {
  const { items, errors } = readCommunesFile(fixture('communes-example.csv'), () => true);
  expect(items).toHaveLength(6905);
  expect(errors).toEqual([]);
  const communes = communesOf(items.map(({ item }) => item));
  expect(communes.find('53004')).toMatchObject({ name: 'Ampoigné', currentCode: '53124' });
  expect([communes.covers('53'), communes.covers('75')]).toEqual([true, false]);
});

test.each([
  ['2:code unknown_commune', '5313,Laval,53,53000,53130'],
  ['2:department unknown_department', '53130,Laval,99,53000,53130'],
  ['2:postcodes invalid_postcode', '53130,Laval,53,53000|5300,53130'],
  ['2:current_code unknown_commune', '53130,Laval,53,53000,53131'],
  ['2:name missing_value', '53130,,53,53000,53130'],
])('%s', (expected, line) => {
  expect(remarks(line)).toEqual([expected]);
});

test('a code that stands twice is refused', () => {
  const laval = '53130,Laval,53,53000,53130';
  expect(remarks(laval, laval)).toEqual(['3:code duplicate_code']);
});

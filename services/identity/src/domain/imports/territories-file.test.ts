// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { fixture } from '../../test-support/fixture.ts';
import { readTerritoriesFile } from './territories-file.ts';

const lines = fixture('territories.csv').split('\n');
const withLine = (change: (line: string) => string): string =>
  lines.with(1, change(lines[1] ?? '')).join('\n');

test('the departments of the country are read without a remark', () => {
  const { items, errors } = readTerritoriesFile(lines.join('\n'));
  expect(items).toHaveLength(101);
  expect(errors).toEqual([]);
});

test.each([
  ['code', 'unknown_department', (line: string) => line.replace(/^01/, '1')],
  ['region_code', 'unknown_region', (line: string) => line.replace(',84,', ',840,')],
  ['school_zone', 'unknown_value', (line: string) => line.replace(',A,', ',D,')],
  ['time_zone', 'unknown_value', (line: string) => line.replace('Europe/Paris', 'Europe/Lutèce')],
  ['code', 'duplicate_code', () => lines[2] ?? ''],
])('a wrong %s is refused as %s with its line', (column, code, change) => {
  const { items, errors } = readTerritoriesFile(withLine(change));
  expect(errors).toEqual([expect.objectContaining({ column, code })]);
  expect([2, 3]).toContain(errors[0]?.line);
  expect(items.length).toBeLessThanOrEqual(101);
});

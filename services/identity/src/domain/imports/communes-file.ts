// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Commune, isCommuneCode } from '../commune.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import { remark } from './remark.ts';
import type { Row } from './row.ts';

const COLUMNS = ['code', 'name', 'department', 'postcodes', 'current_code'];

const POSTCODE = /^\d{5}$/;

const commune = (row: Row, column: string): string => {
  const value = row.required(column);
  if (value !== '' && !isCommuneCode(value)) row.refuse(column, 'unknown_commune', { value });
  return value;
};

const readCommune =
  (isDepartment: (code: string) => boolean) =>
  (row: Row): Commune => {
    const departmentCode = row.required('department');
    if (departmentCode !== '' && !isDepartment(departmentCode)) {
      row.refuse('department', 'unknown_department', { value: departmentCode });
    }
    const postcodes = row.text('postcodes').split('|').filter(Boolean);
    const wrong = postcodes.find((postcode) => !POSTCODE.test(postcode));
    if (wrong !== undefined) row.refuse('postcodes', 'invalid_postcode', { value: wrong });
    return {
      code: commune(row, 'code'),
      name: row.required('name'),
      departmentCode,
      postcodes,
      currentCode: commune(row, 'current_code'),
    };
  };

/**
 * Reads a list of communes: one line a commune, postcodes separated by `|`, the current code its own
 * or, of a former commune, that of another line.
 * @param isDepartment whether a department is known
 */
export const readCommunesFile = (
  text: string,
  isDepartment: (code: string) => boolean,
): ReadRows<Commune> => {
  const read = readRows(text, COLUMNS, readCommune(isDepartment));
  const first = new Map<string, number>();
  for (const { line, item } of read.items) {
    const earlier = first.get(item.code);
    if (earlier === undefined) first.set(item.code, line);
    else {
      const params = { value: item.code, first: earlier };
      read.errors.push(remark(line, 'code', 'duplicate_code', params));
    }
  }
  for (const { line, item } of read.items) {
    if (first.has(item.currentCode)) continue;
    read.errors.push(remark(line, 'current_code', 'unknown_commune', { value: item.currentCode }));
  }
  read.errors.sort((a, b) => a.line - b.line);
  return { ...read, items: read.items.filter(({ line, item }) => first.get(item.code) === line) };
};

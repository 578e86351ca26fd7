// SPDX-License-Identifier: AGPL-3.0-or-later
import { isBlank, readCsv } from './read-csv.ts';
import type { Remark } from './remark.ts';
import { type Row, columnFault, readRow } from './row.ts';

export interface ReadRows<Item> {
  readonly items: { readonly line: number; readonly item: Item }[];
  readonly errors: Remark[];
  /** Lines that hold nothing. */
  readonly blank: number;
}

/**
 * Reads a file record by record, keeping on after a bad one so that each is named.
 * @param columns those that the header must hold
 * @param read makes an item of a record; what it refuses is left out of the items
 * @throws DomainError when the file as a whole cannot be read: see `readCsv`
 */
export const readRows = <Item>(
  text: string,
  columns: readonly string[],
  read: (row: Row) => Item,
): ReadRows<Item> => {
  const file = readCsv(text, columns);
  const result: ReadRows<Item> & { blank: number } = { items: [], errors: [], blank: 0 };
  for (const record of file.records) {
    if (isBlank(record.fields)) {
      result.blank += 1;
      continue;
    }
    const fault = columnFault(file, record);
    if (fault) {
      result.errors.push(fault);
      continue;
    }
    const row = readRow(file, record);
    const item = read(row);
    if (row.errors.length > 0) result.errors.push(...row.errors);
    else result.items.push({ line: record.line, item });
  }
  return result;
};

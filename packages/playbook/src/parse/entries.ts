// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRowReader, readCsvTable, type CsvSource, type LocatedFault } from '@essaim/csv';
import type { PlaybookFaultCode } from '../playbook-faults.ts';
import type { Reader } from './cells.ts';

/** A line of a file, read; its reader can still report what only the whole shows. */
export interface Entry<Value> {
  readonly file: string;
  readonly reader: Reader;
  readonly value: Value;
}

export type Faults = LocatedFault<PlaybookFaultCode>[];

/** Reads every line of a file; faults are collected and the line is read on. */
export const readEntries = <Value>(
  source: CsvSource,
  columns: readonly string[],
  faults: Faults,
  read: (reader: Reader) => Value,
  optional: readonly string[] = [],
): Entry<Value>[] => {
  const table = readCsvTable(source, { required: columns, optional });
  faults.push(...table.faults);
  return table.rows.map((row) => {
    const reader = createRowReader<PlaybookFaultCode>(source.name, row, faults);
    return { file: source.name, reader, value: read(reader) };
  });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { CsvError, parse } from 'csv-parse/sync';
import type { CsvFaultCode } from './csv-faults.ts';
import type { LocatedFault } from './located-fault.ts';

/** A file as it was handed over: its name for messages, its whole text. */
export interface CsvSource {
  readonly name: string;
  readonly text: string;
}

/** One record: the line where it begins, and its cells by column name. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly name: string;
  readonly rows: readonly CsvRow[];
  readonly faults: readonly LocatedFault<CsvFaultCode>[];
}

interface RawRecord {
  readonly record: string[];
  readonly info: { readonly lines: number; readonly error?: unknown };
}

const firstLineOf = (text: string) => text.slice(0, Math.max(text.indexOf('\n'), 0) || undefined);

const readRecords = (text: string): RawRecord[] =>
  parse(text, {
    bom: true,
    delimiter: firstLineOf(text).includes(';') ? ';' : ',',
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as RawRecord[];

/** `info.lines` is the line at which a record ends: cells that hold line breaks move its start. */
const startLine = ({ record, info }: RawRecord) =>
  info.lines - record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/**
 * Reads a table with one line of headings (RFC 4180; comma or semicolon, byte order mark allowed).
 * Every fault is collected; lines with a wrong number of cells are reported and left out.
 * @param columns names that must be there, and those that may be there
 */
export const readCsvTable = (
  source: CsvSource,
  columns: { readonly required: readonly string[]; readonly optional?: readonly string[] },
): CsvTable => {
  const faults: LocatedFault<CsvFaultCode>[] = [];
  const fault = (
    line: number,
    column: string | null,
    code: CsvFaultCode,
    params: LocatedFault['params'] = {},
  ) => faults.push({ file: source.name, line, column, code, params });
  const failed = () => ({ name: source.name, rows: [], faults });

  let records: RawRecord[];
  try {
    records = readRecords(source.text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    fault(line, null, 'csv-unreadable', { reason: error.code });
    return failed();
  }
  const [header, ...body] = records;
  if (!header) {
    fault(1, null, 'csv-empty');
    return failed();
  }
  const names = header.record.map((name) => name.trim());
  const known = new Set([...columns.required, ...(columns.optional ?? [])]);
  for (const column of columns.required)
    if (!names.includes(column)) fault(1, column, 'csv-column-missing', { column });
  for (const [index, column] of names.entries()) {
    if (!known.has(column)) fault(1, column, 'csv-column-unknown', { column });
    else if (names.indexOf(column) !== index) fault(1, column, 'csv-column-twice', { column });
  }
  if (faults.length > 0) return failed();

  const rows: CsvRow[] = [];
  for (const raw of body) {
    const line = startLine(raw);
    const { record } = raw;
    if (record.length === names.length) {
      rows.push({
        line,
        cells: Object.fromEntries(names.map((name, i) => [name, (record[i] ?? '').trim()])),
      });
    } else {
      fault(line, null, 'csv-cell-count', { found: record.length, expected: names.length });
    }
  }
  return { name: source.name, rows, faults };
};

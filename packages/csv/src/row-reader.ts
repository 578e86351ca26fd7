// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CsvFaultCode } from './csv-faults.ts';
import type { LocatedFault } from './located-fault.ts';
import type { CsvRow } from './read-csv-table.ts';

/** Reads the typed cells of one row; each bad cell adds a fault and yields the fallback. */
export interface RowReader<Code extends string = string> {
  readonly line: number;
  fault(column: string | null, code: Code | CsvFaultCode, params?: LocatedFault['params']): void;
  /** The cell as it is, possibly empty. */
  text(column: string): string;
  /** A cell that may not be empty. */
  required(column: string): string;
  /** A decimal number with a point; an empty cell is a fault unless `empty` is given. */
  number(column: string, bounds?: NumberBounds): number;
  /** A whole number. */
  whole(column: string, bounds?: NumberBounds): number;
  /** A civil date `YYYY-MM-DD`, or null when the cell is empty. */
  date(column: string): string | null;
  /** One of the values, or null when it is none of them. */
  oneOf<Value extends string>(column: string, allowed: readonly Value[]): Value | null;
  /** Values separated by `|`; an empty cell is an empty list. */
  list(column: string): string[];
}

export interface NumberBounds {
  readonly least?: number;
  readonly most?: number;
  /** What an empty cell stands for. */
  readonly empty?: number;
}

const isCivilDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const partsOf = (text: string): string[] =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * A reader of one row.
 * @param faults where the faults are collected
 */
export const createRowReader = <Code extends string>(
  file: string,
  row: CsvRow,
  faults: LocatedFault<Code | CsvFaultCode>[],
): RowReader<Code> => {
  const text = (column: string) => row.cells[column] ?? '';
  return createCellReader<Code>({
    line: row.line,
    text,
    list: (column) => partsOf(text(column)),
    fault: (column, code, params = {}) => {
      faults.push({ file, line: row.line, column, code, params });
    },
  });
};

/** Where the cells of a row come from, and where their faults go. */
export type CellSource<Code extends string> = Pick<
  RowReader<Code>,
  'line' | 'text' | 'list' | 'fault'
>;

/** A reader of typed cells over any source of them. */
export const createCellReader = <Code extends string>({
  line,
  text,
  list,
  fault,
}: CellSource<Code>): RowReader<Code> => {
  const required = (column: string) => {
    const value = text(column);
    if (value === '') fault(column, 'csv-value-missing');
    return value;
  };
  const number = (column: string, bounds: NumberBounds = {}) => {
    const value = text(column);
    const { least = 0, most = 1_000_000_000, empty } = bounds;
    if (value === '' && empty !== undefined) return empty;
    if (value === '') fault(column, 'csv-value-missing');
    else if (!/^-?\d+(\.\d+)?$/.test(value)) fault(column, 'csv-not-a-number', { value });
    else if (Number(value) < least || Number(value) > most)
      fault(column, 'csv-number-out-of-range', { value, least, most });
    else return Number(value);
    return empty ?? least;
  };
  return {
    line,
    fault,
    text,
    list,
    required,
    number,
    whole: (column, bounds = {}) => {
      const value = text(column);
      if (/^-?\d+\.\d+$/.test(value)) {
        fault(column, 'csv-not-a-whole-number', { value });
        return bounds.empty ?? bounds.least ?? 0;
      }
      return number(column, bounds);
    },
    date: (column) => {
      const value = text(column);
      if (value === '' || isCivilDate(value)) return value || null;
      fault(column, 'csv-not-a-date', { value });
      return null;
    },
    oneOf: (column, allowed) => {
      const value = required(column);
      const found = allowed.find((candidate) => candidate === value);
      if (!found && value !== '')
        fault(column, 'csv-not-in-list', { value, allowed: allowed.join(', ') });
      return found ?? null;
    },
  };
};

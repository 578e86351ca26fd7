// SPDX-License-Identifier: AGPL-3.0-or-later
import { isEmailAddress } from '../person.ts';
import type { CsvFile, CsvRecord } from './read-csv.ts';
import { type Remark, type RemarkCode, remark } from './remark.ts';

/**
 * Reads the cells of one record by column. Each reader notes a remark when the cell does not hold
 * what is asked, and then answers a value that lets the reading go on.
 */
export interface Row {
  readonly line: number;
  readonly errors: readonly Remark[];
  text(column: string): string;
  optional(column: string): string | null;
  required(column: string): string;
  count(column: string): number;
  optionalCount(column: string): number | null;
  email(column: string): string | null;
  day(column: string): string | null;
  flag(column: string): boolean;
  choice<Value extends string>(column: string, allowed: readonly Value[]): Value;
  refuse(column: string | null, code: RemarkCode, params?: Remark['params']): void;
}

/** @param record one whose cells are as many as the columns */
export const readRow = ({ columns }: CsvFile, { line, fields }: CsvRecord): Row => {
  const errors: Remark[] = [];
  const refuse: Row['refuse'] = (column, code, params = {}) => {
    errors.push(remark(line, column, code, params));
  };
  const text = (column: string): string =>
    (fields[columns.indexOf(column)] ?? '').normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  const optional = (column: string): string | null => text(column) || null;

  const required = (column: string): string => {
    const value = text(column);
    if (value === '') refuse(column, 'missing_value');
    return value;
  };

  const optionalCount = (column: string): number | null => {
    const value = text(column);
    if (value === '') return null;
    if (/^\d{1,9}$/.test(value)) return Number(value);
    refuse(column, 'invalid_number', { value });
    return null;
  };

  return {
    line,
    errors,
    text,
    optional,
    required,
    refuse,
    optionalCount,
    count: (column) => optionalCount(column) ?? 0,
    email: (column) => {
      const value = optional(column);
      if (value !== null && !isEmailAddress(value)) refuse(column, 'invalid_email', { value });
      return value;
    },
    day: (column) => {
      const value = optional(column);
      if (value === null || isCivilDate(value)) return value;
      refuse(column, 'invalid_date', { value });
      return null;
    },
    flag: (column) => text(column) === '1',
    choice: <Value extends string>(column: string, allowed: readonly Value[]): Value => {
      const value = text(column);
      const found = allowed.find((one) => one === value);
      if (found === undefined) {
        refuse(column, 'unknown_value', { value, allowed: allowed.join(', ') });
      }
      return found ?? (allowed[0] as Value);
    },
  };
};

const isCivilDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
};

/** Says when a record has another number of cells than the header; null when it has not. */
export const columnFault = ({ columns }: CsvFile, { line, fields }: CsvRecord): Remark | null => {
  if (fields.length === columns.length) return null;
  return remark(
    line,
    null,
    fields.length > columns.length ? 'too_many_columns' : 'too_few_columns',
    { found: fields.length, expected: columns.length },
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type CsvFaultCode,
  type CsvSource,
  type LocatedFault,
  type RowReader,
  createRowReader,
  readCsvTable,
} from '@essaim/csv';
import type { Language } from '@essaim/contracts';
import { LABEL_WORDS } from '../task/label-words.ts';
import type { TaskLabel } from '../task/task-label.ts';
import { SHEET_READ, type SheetColumn, sheetHeader, sheetName } from './sheet-columns.ts';
import type { SheetFaultCode } from './sheet-faults.ts';

/** What a person wrote on one line. */
export interface SheetRow {
  readonly line: number;
  readonly id: string;
  readonly version: number;
  readonly label: TaskLabel;
  readonly startedOn: string | null;
  readonly doneOn: string | null;
  /** Empty for none. */
  readonly comment: string;
}

export type SheetFault = LocatedFault<SheetFaultCode | CsvFaultCode>;

/** As long as a comment written on the page. */
const MOST_COMMENT = 2000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** As a French spreadsheet writes a date once it was touched. */
const FRENCH_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

const languageOf = (text: string): Language => {
  const [first = ''] = text.split(/\r?\n/, 1);
  const names = new Set(
    first
      .replace('\uFEFF', '')
      .split(/[;,]/)
      .map((name) => name.trim()),
  );
  const known = (language: Language) =>
    SHEET_READ.filter((column) => names.has(sheetName(column, language))).length;
  return known('en') > known('fr') ? 'en' : 'fr';
};

const isDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
};

type Reader = RowReader<SheetFaultCode>;

const readDay = (reader: Reader, column: string): string | null => {
  const value = reader.text(column);
  if (value === '') return null;
  const [, day = '', month = '', year = ''] = FRENCH_DATE.exec(value) ?? [];
  const written = year === '' ? value : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isDay(written)) return written;
  reader.fault(column, 'sheet-date', { value });
  return null;
};

const readLabel = (reader: Reader, column: string): TaskLabel | null => {
  const value = reader.required(column).toLocaleLowerCase('fr');
  const found = (['fr', 'en'] as const)
    .flatMap((language) => Object.entries(LABEL_WORDS[language]))
    .find(([, words]) => words === value);
  if (!found && value !== '') reader.fault(column, 'sheet-state-unknown', { value });
  return (found?.[0] ?? null) as TaskLabel | null;
};

/** What a file escaped so that a spreadsheet would not compute it. */
const unescaped = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, '');

/**
 * Reads a file of tasks as it was exported, in either language, and changed in a spreadsheet.
 * @returns the lines without a fault in the order of the file, and every fault
 */
export const readSheet = (source: CsvSource): { rows: SheetRow[]; faults: SheetFault[] } => {
  const language = languageOf(source.text);
  const name = (column: SheetColumn) => sheetName(column, language);
  const required = SHEET_READ.map(name);
  const optional = sheetHeader(language).filter((one) => !required.includes(one));
  const table = readCsvTable(source, { required, optional });
  const faults: SheetFault[] = [...table.faults];
  const seen = new Map<string, number>();
  const rows = table.rows.flatMap((raw): SheetRow[] => {
    const before = faults.length;
    const reader = createRowReader<SheetFaultCode>(source.name, raw, faults);
    const id = reader.required(name('id')).toLowerCase();
    const first = seen.get(id);
    if (id !== '' && !UUID.test(id)) reader.fault(name('id'), 'sheet-task-unknown');
    else if (first !== undefined) reader.fault(name('id'), 'sheet-task-twice', { first });
    seen.set(id, first ?? raw.line);
    const version = reader.whole(name('version'));
    const label = readLabel(reader, name('state'));
    const startedOn = readDay(reader, name('startedOn'));
    const doneOn = readDay(reader, name('doneOn'));
    const comment = unescaped(reader.text(name('comment')));
    if (comment.length > MOST_COMMENT)
      reader.fault(name('comment'), 'sheet-comment-long', {
        found: comment.length,
        most: MOST_COMMENT,
      });
    if (faults.length > before || label === null) return [];
    return [{ line: raw.line, id, version, label, startedOn, doneOn, comment }];
  });
  return { rows, faults };
};

/** The name of a column in the language of a file, for faults that are found later. */
export const sheetColumnIn = (source: CsvSource, column: SheetColumn): string =>
  sheetName(column, languageOf(source.text));

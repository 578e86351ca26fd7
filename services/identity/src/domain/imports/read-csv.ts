// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { CsvError, parse } from 'csv-parse/sync';

/** One record of a file. A field may hold line breaks, so a record may span several lines. */
export interface CsvRecord {
  /** Line of the file where the record begins, the header being line 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

export interface CsvFile {
  readonly columns: readonly string[];
  readonly records: readonly CsvRecord[];
}

/** What a byte that is not UTF-8 becomes, and what files of two bytes a character are full of. */
const UNREADABLE = /[\uFFFD\0]/;

/**
 * Reads a CSV file (RFC 4180) with or without byte order mark, separated by `,` or `;`.
 * @param columns those that the header must hold, in any order
 * @throws DomainError `csv-too-long`, `file-not-utf8`, `csv-unreadable`, `csv-header-unknown`, `csv-empty`
 */
export const readCsv = (text: string, columns: readonly string[]): CsvFile => {
  const lines = lineAt(text, text.length);
  if (lines > MOST_LINES) throw problem('csv-too-long', { found: lines, most: MOST_LINES });
  const bad = text.search(UNREADABLE);
  if (bad !== -1) throw problem('file-not-utf8', { line: lineAt(text, bad) });
  const [header, ...records] = parseRecords(text.replace(/^\uFEFF/, ''));
  if (!header) throw problem('csv-empty');
  const found = header.fields.map((name) => name.trim());
  const missing = columns.filter((column) => !found.includes(column));
  if (missing.length > 0) throw problem('csv-header-unknown', { missing: missing.join(', ') });
  if (records.every(({ fields }) => isBlank(fields))) throw problem('csv-empty');
  return { columns: found, records };
};

/** The columns that the first line of a file names. */
export const csvHeader = (text: string): string[] => {
  const [first = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  return first.split(separatorOf(first)).map((name) => name.replaceAll('"', '').trim());
};

/** Whether a record is an empty line, or holds nothing but separators. */
export const isBlank = (fields: readonly string[]): boolean =>
  fields.every((field) => field.trim() === '');

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

const lineAt = (text: string, offset: number): number => {
  let line = 1;
  for (let at = 0; at < offset; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === LINE_FEED || (sign === RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) line += 1;
  }
  return line;
};

const separatorOf = (line: string): ',' | ';' =>
  line.split(';').length > line.split(',').length ? ';' : ',';

/** Lines of the longest file; a nation's associations are a quarter of it. */
const MOST_LINES = 100_000;
/** A record that is longer has lost its end. */
const MOST_BYTES_OF_A_RECORD = 50_000;

const parseRecords = (text: string): CsvRecord[] => {
  const [first = ''] = text.split(/\r?\n/, 1);
  const delimiter = separatorOf(first);
  try {
    return numbered(parseRows(text, delimiter));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { records: complete } = error as CsvError & { records?: number };
    const before = numbered(complete ? parseRows(text, delimiter, complete) : []);
    const last = before.at(-1);
    throw problem('csv-unreadable', { line: last ? last.line + linesOf(last.fields) : 1 });
  }
};

const parseRows = (text: string, delimiter: string, to?: number): string[][] =>
  parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MOST_BYTES_OF_A_RECORD,
    ...(to !== undefined && { to }),
  });

const numbered = (rows: readonly string[][]): CsvRecord[] => {
  let line = 1;
  return rows.map((fields) => {
    const record = { line, fields };
    line += linesOf(fields);
    return record;
  });
};

const linesOf = (fields: readonly string[]): number =>
  fields.reduce((count, field) => count + (field.match(/\r\n|\n|\r/g)?.length ?? 0), 1);

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CsvCell, toCsv } from '../format/csv.ts';
import { saveText } from './save-text.ts';

/** Offers a table as a CSV file to keep. */
export function saveCsv(
  name: string,
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): void {
  saveText(name, toCsv(header, rows), 'text/csv');
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type CsvCell, toCsv } from '../format/csv.ts';

/** Offers a table as a CSV file to keep. */
export function saveCsv(
  name: string,
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): void {
  const address = URL.createObjectURL(
    new Blob([toCsv(header, rows)], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

// SPDX-License-Identifier: AGPL-3.0-or-later

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** Cells that a spreadsheet would compute; a leading apostrophe makes them text. */
const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+([.,]\d+)?$/;

const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * Writes a table as a French spreadsheet reads it: UTF-8 with a byte order mark, `;` between cells,
 * CRLF, cells that begin like a formula escaped.
 */
export const writeCsv = (
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string =>
  BYTE_ORDER_MARK + [header, ...rows].map((row) => row.map(cell).join(';') + LINE_END).join('');

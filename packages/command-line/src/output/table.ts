// SPDX-License-Identifier: AGPL-3.0-or-later

/** Rows in columns that line up, under their headings. */
export const table = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string => {
  const all = [headings.map((heading) => heading.toUpperCase()), ...rows];
  const widths = headings.map((_, column) =>
    Math.max(...all.map((row) => widthOf(row[column] ?? ''))),
  );
  return all.map((row) => `${line(row, widths)}\n`).join('');
};

/** How many columns a text takes, near enough: one for a letter with its accents. */
const widthOf = (text: string): number => text.normalize('NFC').length;

const line = (row: readonly string[], widths: readonly number[]): string =>
  row
    .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
    .join('  ')
    .trimEnd();

/** Names and values, one pair a line. */
export const facts = (
  pairs: readonly (readonly [name: string, value: string | null])[],
): string => {
  const width = Math.max(...pairs.map(([name]) => widthOf(name)));
  return pairs
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}${' '.repeat(width - widthOf(name))}  ${value ?? ''}\n`)
    .join('');
};

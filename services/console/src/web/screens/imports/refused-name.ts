// SPDX-License-Identifier: AGPL-3.0-or-later

/** The name of the file that holds the refused lines of another: "adherents.csv" gives "adherents-refus.csv". */
export function refusedName(fileName: string | null, word: string): string {
  const base = (fileName ?? '').replace(/\.csv$/i, '').trim();
  return base === '' ? `${word}.csv` : `${base}-${word}.csv`;
}

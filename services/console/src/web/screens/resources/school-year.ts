// SPDX-License-Identifier: AGPL-3.0-or-later

/** "2026-2027": the school year of a date, which begins in September. */
export function schoolYear(date: string): string {
  const year = Number(date.slice(0, 4));
  const begun = date.slice(5, 7) < '09' ? year - 1 : year;
  return `${begun}-${begun + 1}`;
}

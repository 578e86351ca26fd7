// SPDX-License-Identifier: AGPL-3.0-or-later

/** The same civil date a year later: how long a key usually lasts. */
export function yearAfter(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, 10);
}

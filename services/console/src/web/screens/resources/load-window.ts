// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';

/** Half a year: as many weeks as stand beside each other on a screen, and on paper. */
const WINDOW = 26;

export type LoadWindow = { first: number; last: number };

/** The weeks of a plan, half a year at a time. */
export function loadWindows(count: number): LoadWindow[] {
  return Array.from({ length: Math.max(1, Math.ceil(count / WINDOW)) }, (_, index) => ({
    first: index * WINDOW,
    last: Math.min(count, (index + 1) * WINDOW) - 1,
  }));
}

/** The window to begin with: the first from today on in which something is short, else today’s. */
export function firstWindow(
  { weeks, rows }: Pick<Planning['ResourceLoad'], 'weeks' | 'rows'>,
  today: string,
): number {
  const windows = loadWindows(weeks.length);
  const shortWeeks = rows
    .flatMap((row) => row.weeks.filter(({ short }) => short > 0))
    .map(({ week }) => week)
    .toSorted((a, b) => a - b);
  const now = weeks.findLastIndex((week) => week <= today);
  const from = shortWeeks.find((week) => week >= now) ?? Math.max(now, 0);
  return Math.max(
    0,
    windows.findIndex(({ last }) => from <= last),
  );
}

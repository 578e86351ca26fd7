// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER, type Day } from './day.ts';

/**
 * The open days of one calendar within a horizon. Answers in constant time; what lies beyond the
 * horizon is `NEVER`.
 */
export interface OpenDays {
  readonly first: Day;
  readonly last: Day;
  isOpen(day: Day): boolean;
  /** First open day on or after a day. */
  onOrAfter(day: Day): Day;
  /** Last open day on or before a day, or `-NEVER`. */
  onOrBefore(day: Day): Day;
  /** The nth open day, counted from 1, on or after a day. `n` 0 is the day itself. */
  nth(day: Day, n: number): Day;
  /** The nth open day, counted from 1, on or before a day, or `-NEVER`. `n` 0 is the day itself. */
  nthBefore(day: Day, n: number): Day;
  /** Number of open days from one day to another, both included. */
  count(from: Day, to: Day): number;
}

/**
 * @param open one byte a day from `first` on; 1 is open
 */
export const createOpenDays = (first: Day, open: Uint8Array): OpenDays => {
  const length = open.length;
  const last = first + length - 1;
  const before = new Int32Array(length + 1);
  for (let i = 0; i < length; i += 1) before[i + 1] = before[i]! + open[i]!;
  const days = new Int32Array(before[length]!);
  for (let i = 0, n = 0; i < length; i += 1) if (open[i]) days[n++] = first + i;

  const openBefore = (day: Day) =>
    day <= first ? 0 : day > last ? before[length]! : before[day - first]!;
  const nth = (day: Day, n: number) => (n === 0 ? day : (days[openBefore(day) + n - 1] ?? NEVER));
  const nthBefore = (day: Day, n: number) =>
    n === 0 ? day : (days[openBefore(day + 1) - n] ?? -NEVER);
  return {
    first,
    last,
    isOpen: (day) => day >= first && day <= last && open[day - first] === 1,
    onOrAfter: (day) => nth(day, 1),
    onOrBefore: (day) => nthBefore(day, 1),
    nth,
    nthBefore,
    count: (from, to) => (to < from ? 0 : openBefore(to + 1) - openBefore(from)),
  };
};

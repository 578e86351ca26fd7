// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER } from '@essaim/calendar';
import type { CalendarTables } from './calendar-tables.ts';

/** First open day of a calendar from a day on; `base` is where its tables begin. */
const onOrAfter = (
  { first, last, stride, before, days }: CalendarTables,
  base: number,
  day: number,
): number =>
  days[base + before[base + (day > last ? stride - 1 : day <= first ? 0 : day - first)]!]!;

/**
 * The first day from an open one on that is open and that freezes leave, `NEVER` without one.
 * @param number of the days that freezes leave
 */
export const unfrozen = (
  calendars: CalendarTables,
  base: number,
  number: number,
  from: number,
): number => {
  const left = number * calendars.stride;
  for (let day = from; day < NEVER;) {
    const free = onOrAfter(calendars, left, day);
    if (free === day) return day;
    day = onOrAfter(calendars, base, free);
  }
  return NEVER;
};

/** Whether a freeze holds a day. */
export const isFrozen = (calendars: CalendarTables, number: number, day: number): boolean =>
  onOrAfter(calendars, number * calendars.stride, day) !== day;

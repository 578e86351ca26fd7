// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER, type Day, type OpenDays } from '@essaim/calendar';

/** Open days of several calendars of one horizon in flat arrays, `stride` entries a calendar. */
export interface CalendarTables {
  readonly first: Day;
  readonly last: Day;
  readonly stride: number;
  /** Number of open days before each day of the horizon, and before the one after it. */
  readonly before: Int32Array;
  /** The open days, ascending; what follows them is `NEVER`. */
  readonly days: Int32Array;
}

/** Gathers calendars as they are asked for, each once, by its number. */
export const createCalendarIndex = (): {
  readonly numberOf: (open: OpenDays) => number;
  readonly tables: () => CalendarTables;
} => {
  const numbers = new Map<OpenDays, number>();
  return {
    numberOf: (open) => {
      const found = numbers.get(open) ?? numbers.size;
      numbers.set(open, found);
      return found;
    },
    tables: () => {
      const calendars = [...numbers.keys()];
      const { first = 0, last = -1 } = calendars[0] ?? {};
      const stride = last - first + 2;
      const before = new Int32Array(stride * calendars.length);
      const days = new Int32Array(stride * calendars.length).fill(NEVER);
      for (const [number, open] of calendars.entries()) {
        if (open.first !== first || open.last !== last)
          throw new RangeError('calendars of one network share their horizon');
        const offset = number * stride;
        let counted = 0;
        for (let day = first; day <= last; day += 1) {
          before[offset + day - first] = counted;
          if (open.isOpen(day)) days[offset + counted++] = day;
        }
        before[offset + stride - 1] = counted;
      }
      return { first, last, stride, before, days };
    },
  };
};

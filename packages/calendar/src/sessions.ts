// SPDX-License-Identifier: AGPL-3.0-or-later
import { civilOf, dayOf, weekdayOf, type Day } from './day.ts';
import type { OpenDays } from './open-days.ts';
import type { Recurrence } from './recurrence.ts';

const daysInMonth = (year: number, month: number) =>
  (month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) - dayOf(year, month, 1);

/** The nth weekday of a month, or null when the month has fewer. */
const nthWeekday = (year: number, month: number, { ordinal, weekday }: Recurrence): Day | null => {
  const start = dayOf(year, month, 1);
  const length = daysInMonth(year, month);
  const firstOne = start + ((weekday - weekdayOf(start) + 7) % 7);
  const count = Math.floor((start + length - 1 - firstOne) / 7) + 1;
  const index = ordinal > 0 ? ordinal - 1 : count + ordinal;
  return index >= 0 && index < count ? firstOne + index * 7 : null;
};

/**
 * Sessions of a committee from one day to another, both included. A session that falls on a public
 * holiday moves to the next working day; two that fall together are one.
 * @param working the working days of the committee's organisation
 */
export const sessionsOf = (rule: Recurrence, working: OpenDays, from: Day, to: Day): Day[] => {
  const sessions = new Set<Day>();
  for (let year = civilOf(from).year; year <= civilOf(to).year; year += 1) {
    for (const month of rule.months) {
      const planned = nthWeekday(year, month, rule);
      if (planned === null) continue;
      const held = working.onOrAfter(planned);
      if (held >= from && held <= to) sessions.add(held);
    }
  }
  return [...sessions].sort((a, b) => a - b);
};

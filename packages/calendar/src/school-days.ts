// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SchoolCalendar } from './calendar-data.ts';
import { civilOf, dayOf, toDay, type Day } from './day.ts';

/** Whether a day is a school holiday, which one, and whether that is known or assumed. */
export interface SchoolDay {
  /** Name of the holiday, or null on a school day. */
  readonly holiday: string | null;
  readonly provisional: boolean;
}

/** The zone that stands in where a calendar knows nothing. */
const FALLBACK_ZONE = 'A';

const sameDateIn = (year: number, day: Day): Day => {
  const { month, dayOfMonth } = civilOf(day);
  const leapDay = month === 2 && dayOfMonth === 29;
  return dayOf(year, month, leapDay ? 28 : dayOfMonth);
};

interface Known {
  readonly from: Day;
  readonly to: Day;
  holidayOn(day: Day): string | null;
}

const known = (calendar: SchoolCalendar): Known => {
  const periods = calendar.holidays.map(({ name, first, last }) => ({
    name,
    first: toDay(first),
    last: toDay(last ?? first),
  }));
  return {
    from: toDay(calendar.knownFrom),
    to: toDay(calendar.knownTo),
    holidayOn: (day) =>
      periods.find(({ first, last }) => first <= day && day <= last)?.name ?? null,
  };
};

/** The same date in the last known year of the calendar (or its first, for days before it); null without one. */
const standIn = (calendar: Known, day: Day): Day | null => {
  const { year } = civilOf(day);
  const edge = civilOf(day > calendar.to ? calendar.to : calendar.from).year;
  const years = day > calendar.to ? [edge, edge - 1] : [edge, edge + 1];
  const found = years
    .filter((candidate) => candidate !== year)
    .map((candidate) => sameDateIn(candidate, day))
    .find((candidate) => calendar.from <= candidate && candidate <= calendar.to);
  return found ?? null;
};

/**
 * School days of a zone. Days that are not known repeat the last known year of that calendar, or
 * follow zone A where that calendar has no such date, and are provisional.
 * @returns the state of any day; a zone of which nothing is known at all has no holidays
 */
export const createSchoolDays = (
  schools: readonly SchoolCalendar[],
  zone: string,
): ((day: Day) => SchoolDay) => {
  const sources = [zone, FALLBACK_ZONE].flatMap((name) => {
    const calendar = schools.find((candidate) => candidate.zone === name);
    return calendar ? [{ own: name === zone, calendar: known(calendar) }] : [];
  });
  return (day) => {
    for (const { own, calendar } of sources) {
      if (calendar.from <= day && day <= calendar.to)
        return { holiday: calendar.holidayOn(day), provisional: !own };
      const repeated = standIn(calendar, day);
      if (repeated !== null) return { holiday: calendar.holidayOn(repeated), provisional: true };
    }
    return { holiday: null, provisional: true };
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  MAINLAND,
  mondayOf,
  toDay,
  type CalendarClass,
  type Calendars,
  type Day,
  type OpenDays,
  type Territory,
} from '@essaim/calendar';
import { continuedFrom } from './continued-from.ts';
import type { PlanOrganisation, PoolId, ResourcePool, TakenCapacity } from '../model/problem.ts';

const DAYS_OF_A_WEEK = 5;

/** Capacity of one pool week by week, in hundredths of a day. */
export interface WeekPool {
  readonly id: PoolId;
  /** Open days of the pool's calendar. */
  readonly open: OpenDays;
  readonly calendar: CalendarClass;
  readonly territory: Territory;
  readonly capacity: Int32Array;
  readonly taken: Int32Array;
  readonly used: Int32Array;
  /** First day on which the capacity is not known but continued; null when it never ends. */
  readonly continuedFrom: Day | null;
}

/** Weeks of a horizon, numbered from its first Monday. */
export interface Weeks {
  readonly first: Day;
  readonly count: number;
}

/** The weeks of a horizon; the first one is that of its first day. */
export const weeksOf = ({ first, last }: Pick<Calendars, 'first' | 'last'>): Weeks => {
  const monday = mondayOf(first);
  return { first: monday, count: Math.floor((last - monday) / 7) + 1 };
};

/** Number of the week of a day, from 0; negative before the horizon. */
export const weekOf = (weeks: Weeks, day: Day): number => Math.floor((day - weeks.first) / 7);

/** What a week can still serve. */
export const freeIn = ({ capacity, taken, used }: WeekPool, week: number): number =>
  Math.max(0, (capacity[week] ?? 0) - (taken[week] ?? 0) - (used[week] ?? 0));

interface Span {
  readonly from: Day;
  readonly to: Day;
  readonly hundredths: number;
  readonly open: OpenDays;
}

/** The last period continues unchanged. */
const spansOf = (
  rows: readonly ResourcePool[],
  organisation: PlanOrganisation,
  calendars: Calendars,
): Span[] => {
  const sorted = rows.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return sorted.map((row, index) => ({
    from: toDay(row.validFrom),
    to: index === sorted.length - 1 ? calendars.last : toDay(row.validTo ?? row.validFrom),
    hundredths: Math.round(row.capacity * 100),
    open: calendars.openDays(organisation.territory ?? MAINLAND, row.calendar),
  }));
};

/**
 * The week profile of a pool: its weekly capacity reduced to the open days of the week, of five.
 * @param rows every row of one organisation and resource; none is a capacity of zero
 */
export const createWeekPool = (
  id: PoolId,
  rows: readonly ResourcePool[],
  organisation: PlanOrganisation,
  calendars: Calendars,
  taken: TakenCapacity['weeks'],
): WeekPool => {
  const weeks = weeksOf(calendars);
  const spans = spansOf(rows, organisation, calendars);
  const capacity = new Int32Array(weeks.count);
  for (const { from, to, hundredths, open } of spans)
    for (let week = Math.max(0, weekOf(weeks, from)); week < weeks.count; week += 1) {
      const monday = weeks.first + week * 7;
      if (monday > to) break;
      const days = open.count(Math.max(monday, from), Math.min(monday + 6, to));
      capacity[week]! += Math.floor((hundredths * Math.min(days, DAYS_OF_A_WEEK)) / DAYS_OF_A_WEEK);
    }
  const takenWeeks = new Int32Array(weeks.count);
  for (const { pool, week, hundredths } of taken) {
    const index = weekOf(weeks, toDay(week));
    if (pool === id && index >= 0 && index < weeks.count) takenWeeks[index]! += hundredths;
  }
  const territory = organisation.territory ?? MAINLAND;
  const calendar = rows.at(-1)?.calendar ?? 'working';
  return {
    id,
    calendar,
    territory,
    open: calendars.openDays(territory, calendar),
    capacity,
    taken: takenWeeks,
    used: new Int32Array(weeks.count),
    continuedFrom: continuedFrom(rows),
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER, type Day, type OpenDays } from '@essaim/calendar';
import type { Work } from '../network/network.ts';
import type { Pools } from './pools.ts';
import { spreadWork } from './spread-work.ts';
import { freeIn, weekOf, type WeekPool, type Weeks } from './week-pool.ts';

/** What a week of a pool gives to a task, in hundredths of a day. */
export interface Served {
  readonly pool: WeekPool;
  readonly week: number;
  readonly hundredths: number;
  readonly loan: boolean;
}

export interface Service {
  /** Last day of the task once its work is served; `NEVER` when it cannot be. */
  readonly end: Day;
  readonly served: readonly Served[];
  /** Weeks that could not serve all that was due, when that lengthens the task. */
  readonly short: readonly number[];
}

/** The last day of a week on which the task may end, or the first one after a week without any. */
const lastOpenDay = (task: OpenDays, monday: Day): Day => {
  const last = task.onOrBefore(monday + 6);
  return last >= monday ? last : task.onOrAfter(monday);
};

/**
 * Serves the work content of a task that starts on a given day and books it. The own pool comes
 * first, then the lender; what a week cannot serve passes to the next in which the own pool's calendar
 * has an open day, and the task then ends on the last open day of the week that serves the last
 * hundredth. Work that is late but served before the planned last day does not lengthen the task.
 * @param start an open day of the task's calendar
 */
export const serveWork = (
  work: Work,
  task: OpenDays,
  start: Day,
  duration: number,
  pools: Pools,
  weeks: Weeks,
): Service => {
  const own = pools.week(work.pool);
  const lender = work.lender === null ? null : pools.week(work.lender);
  const planned = task.nth(start, duration);
  if (planned >= NEVER) return { end: NEVER, served: [], short: [] };
  const due = spreadWork(work.hundredths, task, own.open, start, duration, weeks);
  const served: Served[] = [];
  const short: number[] = [];
  const take = (pool: WeekPool, week: number, wanted: number, loan: boolean) => {
    const hundredths = Math.min(wanted, freeIn(pool, week));
    if (hundredths > 0) {
      pool.used[week]! += hundredths;
      served.push({ pool, week, hundredths, loan });
    }
    return wanted - hundredths;
  };
  let left = work.hundredths;
  let waiting = 0;
  for (let week = weekOf(weeks, start); week < weeks.count; week += 1) {
    waiting += due.get(week) ?? 0;
    const monday = weeks.first + week * 7;
    if (waiting === 0 || own.open.count(monday, monday + 6) === 0) continue;
    const before = waiting;
    waiting = take(own, week, waiting, false);
    if (lender && waiting > 0) waiting = take(lender, week, waiting, true);
    left -= before - waiting;
    if (waiting > 0) short.push(week);
    if (left === 0) {
      const lengthened = week > weekOf(weeks, planned);
      return lengthened
        ? { end: lastOpenDay(task, monday), served, short }
        : { end: planned, served, short: [] };
    }
  }
  return { end: NEVER, served, short };
};

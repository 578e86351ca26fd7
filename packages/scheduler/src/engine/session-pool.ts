// SPDX-License-Identifier: AGPL-3.0-or-later
import { MAINLAND, toDay, type Calendars, type Day } from '@essaim/calendar';
import { continuedFrom } from './continued-from.ts';
import type { PlanOrganisation, PoolId, ResourcePool, TakenCapacity } from '../model/problem.ts';

/** Sessions of one committee, and the room that is left in each. */
export interface SessionPool {
  readonly id: PoolId;
  /** Ascending. */
  readonly dates: readonly Day[];
  readonly capacity: Int32Array;
  readonly taken: Int32Array;
  readonly used: Int32Array;
  readonly continuedFrom: Day | null;
}

/**
 * @param rows every row of one committee; the last one continues unchanged
 */
export const createSessionPool = (
  id: PoolId,
  rows: readonly ResourcePool[],
  organisation: PlanOrganisation,
  calendars: Calendars,
  taken: TakenCapacity['sessions'],
): SessionPool => {
  const sorted = rows.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const capacityOn = new Map<Day, number>();
  for (const [index, row] of sorted.entries()) {
    if (!row.sessions) continue;
    const from = toDay(row.validFrom);
    const to = index === sorted.length - 1 ? calendars.last : toDay(row.validTo ?? row.validFrom);
    for (const date of calendars.sessions(organisation.territory ?? MAINLAND, row.sessions))
      if (date >= from && date <= to)
        capacityOn.set(date, (capacityOn.get(date) ?? 0) + Math.floor(row.capacity));
  }
  const dates = [...capacityOn.keys()].sort((a, b) => a - b);
  const takenOn = new Int32Array(dates.length);
  for (const { pool, date, files } of taken) {
    const index = dates.indexOf(toDay(date));
    if (pool === id && index >= 0) takenOn[index]! += files;
  }
  return {
    id,
    dates,
    capacity: Int32Array.from(dates, (date) => capacityOn.get(date) ?? 0),
    taken: takenOn,
    used: new Int32Array(dates.length),
    continuedFrom: continuedFrom(rows),
  };
};

/** Index of the first session on or after a day. */
export const firstSessionFrom = ({ dates }: SessionPool, day: Day): number => {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether a session, by its index, can still take so many files. */
export const hasRoom = (
  { capacity, taken, used }: SessionPool,
  index: number,
  files: number,
): boolean => capacity[index]! - taken[index]! - used[index]! >= files;

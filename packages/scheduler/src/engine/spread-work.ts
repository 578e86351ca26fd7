// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Day, OpenDays } from '@essaim/calendar';
import { weekOf, type Weeks } from './week-pool.ts';

/**
 * Work content due in each week: spread evenly over the task's days that are open in the pool's
 * calendar. Without such a day all of it is due in the week of the last day.
 */
export const spreadWork = (
  hundredths: number,
  task: OpenDays,
  pool: OpenDays,
  start: Day,
  duration: number,
  weeks: Weeks,
): Map<number, number> => {
  const days: Day[] = [];
  for (let n = 1; n <= duration; n += 1) {
    const day = task.nth(start, n);
    if (pool.isOpen(day)) days.push(day);
  }
  if (days.length === 0) days.push(task.nth(start, duration));
  const due = new Map<number, number>();
  for (const [index, day] of days.entries()) {
    const week = weekOf(weeks, day);
    const share =
      Math.floor(((index + 1) * hundredths) / days.length) -
      Math.floor((index * hundredths) / days.length);
    due.set(week, (due.get(week) ?? 0) + share);
  }
  return due;
};

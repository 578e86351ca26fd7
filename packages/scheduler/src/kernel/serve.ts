// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER } from '@essaim/calendar';
import type { KernelNetwork } from './kernel-network.ts';

const DAYS_OF_A_WEEK = 7;

/** The last day of a week on which a task may end, or the first one after a week without any. */
const lastOpenDay = ({ calendars }: KernelNetwork, base: number, monday: number) => {
  const { first, last, before, days } = calendars;
  const sunday = Math.min(last, monday + DAYS_OF_A_WEEK - 1);
  const beyond = before[base + sunday - first + 1]!;
  const day = beyond > 0 ? days[base + beyond - 1]! : -NEVER;
  if (day >= monday) return day;
  return monday <= first ? days[base]! : days[base + before[base + monday - first]!]!;
};

/**
 * Serves one work of a node week by week, as `engine/serve-work.ts` says, and books it.
 * @param room what each week of each pool has left, which is written
 * @param start first day of the node
 * @param at where that stands among the open days of the node's calendar
 * @param planned last day of the node when nothing is short
 * @returns last day of the node once this work is served; `NEVER` when it cannot be
 */
export const serve = (
  network: KernelNetwork,
  room: Int32Array,
  work: number,
  base: number,
  start: number,
  at: number,
  duration: number,
  planned: number,
): number => {
  const { weekOpen, firstWeek, weekCount } = network;
  const amount = network.workAmount[work]!;
  const pool = network.workPool[work]!;
  const lender = network.workLender[work]!;
  const pools = network.poolCalendar.length;
  // Nothing here is below 0: cutting off is rounding down, and faster.
  const lastPlanned = ((planned - firstWeek) / DAYS_OF_A_WEEK) | 0;
  let week = ((start - firstWeek) / DAYS_OF_A_WEEK) | 0;
  let own = week * pools + pool;
  let left = amount;
  if (week < lastPlanned) {
    const { common, commonByWeek } = network;
    const table = network.workCommon[work]! + at;
    const byWeek = network.workWeeks[work]!;
    const none = common[table]!;
    const usable = common[table + duration]! - none;
    for (; week < lastPlanned; week += 1, own += pools) {
      if (weekOpen[own] === 0 || usable === 0) continue;
      const past = commonByWeek[byWeek + week]! - none;
      let due = left - amount + (((past * amount) / usable) | 0);
      const free = room[own]!;
      if (free >= due) {
        room[own] = free - due;
        left -= due;
        continue;
      }
      room[own] = 0;
      left -= free;
      due -= free;
      if (lender < 0) continue;
      const lent = room[own - pool + lender]!;
      const given = lent < due ? lent : due;
      room[own - pool + lender] = lent - given;
      left -= given;
    }
    if (left === 0) return planned;
  }
  // From here on all of it is due.
  for (; week < weekCount; week += 1, own += pools) {
    if (weekOpen[own] === 0) continue;
    const free = room[own]!;
    if (free >= left) {
      room[own] = free - left;
      left = 0;
    } else {
      room[own] = 0;
      left -= free;
      if (lender < 0) continue;
      const lent = room[own - pool + lender]!;
      const given = lent < left ? lent : left;
      room[own - pool + lender] = lent - given;
      left -= given;
      if (left > 0) continue;
    }
    if (week <= lastPlanned) return planned;
    return lastOpenDay(network, base, firstWeek + week * DAYS_OF_A_WEEK);
  }
  return NEVER;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER } from '@essaim/calendar';
import type { KernelNetwork } from './kernel-network.ts';

const DAYS_OF_A_WEEK = 7;

/** Serves work content week by week, as `engine/serve-work.ts` says, and books it. */
export interface WorkServer {
  /** Gives every pool its room back. */
  reset(this: void): void;
  /**
   * @param at where the start stands among the open days of the node's calendar
   * @param planned last day of the node when nothing is short
   * @returns last day of the node once its work is served; `NEVER` when it cannot be
   */
  serve(
    this: void,
    node: number,
    start: number,
    at: number,
    duration: number,
    planned: number,
  ): number;
}

/** What serves the work of a compiled network. */
export const createServer = (network: KernelNetwork): WorkServer => {
  const { workStart, workPool, workLender, workAmount, firstWeek, weekCount } = network;
  const { weekOpen, workCommon, common, calendar, calendars } = network;
  const { first, last, stride, before, days } = calendars;
  const room = new Int32Array(network.room.length);

  /** The last day of a week on which a task may end, or the first one after a week without any. */
  const lastOpenDay = (base: number, monday: number) => {
    const sunday = Math.min(last, monday + DAYS_OF_A_WEEK - 1);
    const beyond = before[base + sunday - first + 1]!;
    const day = beyond > 0 ? days[base + beyond - 1]! : -NEVER;
    if (day >= monday) return day;
    return monday <= first ? days[base]! : days[base + before[base + monday - first]!]!;
  };

  const take = (at: number, wanted: number) => {
    const given = Math.min(wanted, room[at]!);
    room[at]! -= given;
    return given;
  };

  const serveOne = (
    work: number,
    base: number,
    start: number,
    at: number,
    duration: number,
    planned: number,
  ): number => {
    const own = workPool[work]! * weekCount;
    const lender = workLender[work]! < 0 ? -1 : workLender[work]! * weekCount;
    const amount = workAmount[work]!;
    const table = workCommon[work]!;
    const none = common[table + at]!;
    const usable = common[table + at + duration]! - none;
    let served = 0;
    let week = Math.floor((start - firstWeek) / DAYS_OF_A_WEEK);
    for (; week < weekCount; week += 1) {
      const sunday = firstWeek + week * DAYS_OF_A_WEEK + DAYS_OF_A_WEEK - 1;
      let due = amount;
      if (planned > sunday) {
        const past = common[table + before[base + sunday - first + 1]!]! - none;
        due = usable > 0 ? Math.floor((past * amount) / usable) : 0;
      }
      if (due === served || weekOpen[own + week] === 0) continue;
      served += take(own + week, due - served);
      if (lender >= 0 && due > served) served += take(lender + week, due - served);
      if (served === amount)
        return planned <= sunday - DAYS_OF_A_WEEK
          ? lastOpenDay(base, sunday - DAYS_OF_A_WEEK + 1)
          : planned;
    }
    return NEVER;
  };

  return {
    reset: () => room.set(network.room),
    serve: (node, start, at, duration, planned) => {
      const base = calendar[node]! * stride;
      let latest = planned;
      for (let work = workStart[node]!; work < workStart[node + 1]!; work += 1)
        latest = Math.max(latest, serveOne(work, base, start, at, duration, planned));
      return latest;
    },
  };
};

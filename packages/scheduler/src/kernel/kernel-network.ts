// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Day } from '@essaim/calendar';
import type { CalendarTables } from './calendar-tables.ts';

/** Types of links as small numbers. */
export const LINK_TYPES = { FS: 0, SS: 1, FF: 2, SF: 3 } as const;
/** Units of lags. */
export const LAG_UNITS = { wd: 0, cd: 1 } as const;
/** What a wave gate holds. */
export const HOLD_POINTS = { start: 0, decision: 1 } as const;

/**
 * A network and its pools in flat arrays: what one pass of schedule generation reads, and nothing
 * else. A value without functions, which another thread can be given. A list of node `i` lies from
 * `xStart[i]` to `xStart[i + 1]`. Days are civil day numbers, work is in hundredths of a day.
 */
export interface KernelNetwork {
  readonly count: number;
  readonly calendars: CalendarTables;
  /** First day on which anything may start. */
  readonly release: Day;
  /** Number of the task's calendar, and of the working days in which its lags count. */
  readonly calendar: Int32Array;
  readonly working: Int32Array;
  /** Number of the days, of any calendar, that freezes leave to the start and to the end; -1: all. */
  readonly mayStart: Int32Array;
  readonly mayEnd: Int32Array;
  readonly duration: Int32Array;
  /** Order of preference between nodes that may start on the same day. */
  readonly rank: Int32Array;
  readonly waitCount: Int32Array;
  readonly successorStart: Int32Array;
  readonly successor: Int32Array;
  readonly linkStart: Int32Array;
  readonly linkFrom: Int32Array;
  readonly linkType: Uint8Array;
  readonly lag: Int32Array;
  readonly lagUnit: Uint8Array;
  readonly holdStart: Int32Array;
  readonly holdGate: Int32Array;
  readonly holdPoint: Uint8Array;
  /** Earliest start that was asked for; the release when none was. */
  readonly floor: Int32Array;
  /** 1 where the dates are facts. */
  readonly fixed: Uint8Array;
  readonly fixedStart: Int32Array;
  readonly fixedEnd: Int32Array;
  readonly workStart: Int32Array;
  readonly workPool: Int32Array;
  /** -1: nobody lends. */
  readonly workLender: Int32Array;
  readonly workAmount: Int32Array;
  /** Where the table of a work begins in `common`, which counts the days open to task and pool. */
  readonly workCommon: Int32Array;
  readonly common: Int32Array;
  /** The same for the end of each week, `weekCount` entries a table. */
  readonly workWeeks: Int32Array;
  readonly commonByWeek: Int32Array;
  /** Monday of week 0. */
  readonly firstWeek: Day;
  readonly weekCount: number;
  /** What each pool can serve in each week, an entry a pool for week after week. */
  readonly room: Int32Array;
  /** 1 where the pool's calendar has an open day in the week; laid out like `room`. */
  readonly weekOpen: Uint8Array;
  readonly poolCalendar: Int32Array;
  /** -1: no committee decides. */
  readonly committee: Int32Array;
  readonly files: Int32Array;
  readonly sessionStart: Int32Array;
  readonly sessionDate: Int32Array;
  readonly sessionRoom: Int32Array;
  /** Number of the share that dates the node; -1 for what is no wave gate. */
  readonly share: Int32Array;
  readonly memberStart: Int32Array;
  readonly member: Int32Array;
  /** How many members have to have passed; 0 or less: open before the start. */
  readonly still: Int32Array;
  readonly soakDays: Int32Array;
  readonly soakCalendar: Int32Array;
}

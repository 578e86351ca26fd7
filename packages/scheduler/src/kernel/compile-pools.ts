// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OpenDays } from '@essaim/calendar';
import type { Pools } from '../engine/pools.ts';
import type { SessionPool } from '../engine/session-pool.ts';
import type { WeekPool, Weeks } from '../engine/week-pool.ts';
import type { PoolId } from '../model/problem.ts';
import type { NetworkNode } from '../network/network.ts';
import type { KernelNetwork } from './kernel-network.ts';

type CompiledPools = Pick<
  KernelNetwork,
  | 'workStart'
  | 'workPool'
  | 'workLender'
  | 'workAmount'
  | 'firstWeek'
  | 'weekCount'
  | 'room'
  | 'weekOpen'
  | 'poolCalendar'
  | 'committee'
  | 'files'
  | 'sessionStart'
  | 'sessionDate'
  | 'sessionRoom'
>;

/** More files than any committee decides. */
const ANY_ROOM = 0x3fff_ffff;
const DAYS_OF_A_WEEK = 7;

/** Numbers what is asked for, in order of the first question. */
const createNumbering = <Item>(make: (id: PoolId) => Item) => {
  const numbers = new Map<PoolId, number>();
  const items: Item[] = [];
  const numberOf = (id: PoolId) => {
    const found = numbers.get(id);
    if (found !== undefined) return found;
    items.push(make(id));
    numbers.set(id, items.length - 1);
    return items.length - 1;
  };
  return { items, numberOf };
};

const weekTables = (pools: readonly WeekPool[], { first, count }: Weeks) => {
  const room = new Int32Array(pools.length * count);
  const weekOpen = new Uint8Array(pools.length * count);
  for (const [number, { capacity, taken, open }] of pools.entries())
    for (let week = 0; week < count; week += 1) {
      const monday = first + week * DAYS_OF_A_WEEK;
      room[week * pools.length + number] = Math.max(0, capacity[week]! - taken[week]!);
      weekOpen[week * pools.length + number] =
        open.count(monday, monday + DAYS_OF_A_WEEK - 1) > 0 ? 1 : 0;
    }
  return { room, weekOpen };
};

const sessionTables = (pools: readonly SessionPool[], relaxed: boolean) => {
  const sessionStart = new Int32Array(pools.length + 1);
  for (const [number, { dates }] of pools.entries())
    sessionStart[number + 1] = sessionStart[number]! + dates.length;
  return {
    sessionStart,
    sessionDate: Int32Array.from(pools.flatMap(({ dates }) => dates)),
    sessionRoom: Int32Array.from(
      pools.flatMap(({ capacity, taken }) =>
        [...capacity].map((files, session) => (relaxed ? ANY_ROOM : files - taken[session]!)),
      ),
    ),
  };
};

/** Compiles work, weeks and sessions; without pools nobody works and nobody decides. */
export const compilePools = (
  nodes: readonly NetworkNode[],
  relaxed: boolean,
  pools: Pools | null,
  weeks: Weeks,
  calendarOf: (open: OpenDays) => number,
): CompiledPools => {
  const weekly = createNumbering((id) => pools!.week(id));
  const sitting = createNumbering((id) => pools!.session(id));
  const works = nodes.map(({ work }) => (pools && !relaxed ? work : []));
  const all = works.flat();
  const workStart = new Int32Array(nodes.length + 1);
  for (const [index, work] of works.entries())
    workStart[index + 1] = workStart[index]! + work.length;
  const workPool = Int32Array.from(all, ({ pool }) => weekly.numberOf(pool));
  const workLender = Int32Array.from(all, ({ lender }) =>
    lender === null ? -1 : weekly.numberOf(lender),
  );
  const committee = Int32Array.from(nodes, (node) =>
    pools && node.committee ? sitting.numberOf(node.committee.pool) : -1,
  );
  return {
    workStart,
    workPool,
    workLender,
    workAmount: Int32Array.from(all, ({ hundredths }) => hundredths),
    firstWeek: weeks.first,
    weekCount: weeks.count,
    ...weekTables(weekly.items, weeks),
    poolCalendar: Int32Array.from(weekly.items, ({ open }) => calendarOf(open)),
    committee,
    files: Int32Array.from(nodes, (node) => (relaxed ? 0 : (node.committee?.files ?? 0))),
    ...sessionTables(sitting.items, relaxed),
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER } from '@essaim/calendar';
import type { KernelNetwork } from './kernel-network.ts';

/** Below this a simple sort is the faster one. */
const FEW = 48;

const sortFew = (values: Int32Array, length: number) => {
  for (let at = 1; at < length; at += 1) {
    const value = values[at]!;
    let to = at;
    for (; to > 0 && values[to - 1]! > value; to -= 1) values[to] = values[to - 1]!;
    values[to] = value;
  }
};

/** Dates the wave gates of a compiled network, once all that they count is dated. */
export const createShares = (
  {
    share,
    memberStart,
    member,
    still,
    soakDays,
    soakCalendar,
    mayEnd,
    release,
    calendars,
  }: KernelNetwork,
  start: Int32Array,
  end: Int32Array,
  cause: Int32Array,
): ((node: number) => void) => {
  const { first, last, stride, before, days } = calendars;
  const ends = new Int32Array(member.length);

  const nth = (base: number, day: number, n: number) => {
    const offset = day <= first ? 0 : Math.min(day, last + 1) - first;
    const at = before[base + offset]! + n - 1;
    return at < stride ? days[base + at]! : NEVER;
  };

  /** The last one counted: of those that end on the same day, in order of index. */
  const countedLast = (from: number, beyond: number, reached: number, needed: number) => {
    let left = needed;
    for (let at = from; at < beyond; at += 1) if (end[member[at]!]! < reached) left -= 1;
    for (let at = from; at < beyond; at += 1)
      if (end[member[at]!] === reached && --left === 0) return member[at]!;
    return -1;
  };

  return (node) => {
    const number = share[node]!;
    const needed = still[number]!;
    if (needed <= 0) {
      start[node] = end[node] = release - 1;
      cause[node] = -1;
      return;
    }
    const from = memberStart[number]!;
    const beyond = memberStart[number + 1]!;
    const length = beyond - from;
    for (let at = from; at < beyond; at += 1) ends[at - from] = end[member[at]!]!;
    if (length <= FEW) sortFew(ends, length);
    else ends.subarray(0, length).sort();
    const reached = needed <= length ? ends[needed - 1]! : NEVER;
    const soak = soakDays[number]!;
    start[node] = reached;
    end[node] =
      reached >= NEVER || soak === 0
        ? reached
        : nth(soakCalendar[number]! * stride, reached + 1, soak);
    if (mayEnd[node]! >= 0 && end[node] < NEVER)
      end[node] = nth(mayEnd[node]! * stride, end[node], 1);
    cause[node] = needed <= length ? countedLast(from, beyond, reached, needed) : -1;
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER } from '@essaim/calendar';
import type { KernelNetwork } from './kernel-network.ts';
import { isFrozen } from './unfrozen.ts';

/** The first session from a day on that no freeze holds, with room for a node's files, which it takes; `NEVER` without one. */
export const sit = (
  { committee, files, sessionStart, sessionDate, mayEnd, calendars }: KernelNetwork,
  room: Int32Array,
  node: number,
  day: number,
): number => {
  const pool = committee[node]!;
  const beyond = sessionStart[pool + 1]!;
  let low = sessionStart[pool]!;
  for (let high = beyond; low < high;) {
    const middle = (low + high) >> 1;
    if (sessionDate[middle]! < day) low = middle + 1;
    else high = middle;
  }
  const needed = files[node]!;
  const left = mayEnd[node]!;
  const isTaken = (session: number) =>
    room[session]! < needed || (left >= 0 && isFrozen(calendars, left, sessionDate[session]!));
  while (low < beyond && isTaken(low)) low += 1;
  if (low === beyond) return NEVER;
  room[low]! -= needed;
  return sessionDate[low]!;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Calendars } from '@essaim/calendar';
import type { Scheduled } from '../engine/schedule.ts';
import type { NetworkNode } from '../network/network.ts';
import type { Solution } from './solve.ts';

const FRIDAY = 4;

const ownDoubt = (
  node: NetworkNode,
  placed: Scheduled,
  calendars: Calendars,
  weeksFirst: number,
): boolean => {
  const { bound, end, workEnd, endCause, served } = placed;
  if (calendars.anyProvisional(node.territory, node.calendar, bound, workEnd)) return true;
  if (endCause.kind === 'session') {
    const { continuedFrom } = endCause.pool;
    if (continuedFrom !== null && end >= continuedFrom) return true;
  }
  return served.some(({ pool, week }) => {
    const monday = weeksFirst + week * 7;
    const { continuedFrom, territory, calendar } = pool;
    return (
      (continuedFrom !== null && monday + FRIDAY >= continuedFrom) ||
      calendars.anyProvisional(territory, calendar, monday, monday + FRIDAY)
    );
  });
};

/** The nodes that a date rests on: all that is waited for, and the last one counted of a share. */
const restsOn = ({ links, holds }: NetworkNode, { endCause }: Scheduled): number[] => [
  ...links.map(({ from }) => from),
  ...holds.map(({ gate }) => gate),
  ...(endCause.kind === 'share' && endCause.member >= 0 ? [endCause.member] : []),
];

/**
 * Which dates rest on school days or capacities that are not known yet: their own, or those of what
 * they wait for.
 */
export const provisionalNodes = ({ network, schedule, calendars, weeks }: Solution): boolean[] => {
  const { nodes } = network;
  const { at } = schedule;
  const state = nodes.map((): boolean | null => null);
  const order = nodes
    .map(({ index }) => index)
    .sort((a, b) => (at[a]?.end ?? 0) - (at[b]?.end ?? 0));
  const resolve = (index: number): boolean => {
    const known = state[index];
    if (known !== null && known !== undefined) return known;
    const node = nodes[index];
    const placed = at[index];
    if (!node || !placed || placed.startCause.kind === 'actual') return false;
    const own = !node.share && ownDoubt(node, placed, calendars, weeks.first);
    const doubtful = own || restsOn(node, placed).some(resolve);
    state[index] = doubtful;
    return doubtful;
  };
  for (const index of order) resolve(index);
  return state.map((doubtful) => doubtful === true);
};

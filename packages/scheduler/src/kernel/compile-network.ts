// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ScheduleChoices } from '../engine/schedule.ts';
import type { Network } from '../network/network.ts';
import { createCalendarIndex } from './calendar-tables.ts';
import { compileCommonDays } from './common-days.ts';
import { compilePools } from './compile-pools.ts';
import { HOLD_POINTS, LAG_UNITS, LINK_TYPES, type KernelNetwork } from './kernel-network.ts';

/** Lists of every node, one after the other, and where each begins. */
const flatten = <Item>(lists: readonly (readonly Item[])[]) => {
  const start = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) start[index + 1] = start[index]! + list.length;
  return { start, items: lists.flat() };
};

/**
 * Compiles a network, its pools and the choices of one schedule into flat arrays. A change of
 * capacity, pins or facts needs another one; durations and priorities are given to each pass.
 */
export const compileNetwork = (network: Network, choices: ScheduleChoices): KernelNetwork => {
  const { nodes, successors, waitCount, rank } = network;
  const { release, pins, actuals, pools, weeks, relaxed = false } = choices;
  const index = createCalendarIndex();
  const links = flatten(nodes.map((node) => node.links));
  const holds = flatten(nodes.map((node) => node.holds));
  const followers = flatten(successors);
  const shares = nodes.flatMap(({ share }) => share ?? []);
  const members = flatten(shares.map((share) => share.members));
  let shared = 0;
  const facts = nodes.map(({ id }) => actuals.get(id));
  const compiled = {
    count: nodes.length,
    release,
    calendar: Int32Array.from(nodes, ({ open }) => index.numberOf(open)),
    working: Int32Array.from(nodes, ({ working }) => index.numberOf(working)),
    mayStart: Int32Array.from(nodes, ({ mayStart }) => (mayStart ? index.numberOf(mayStart) : -1)),
    mayEnd: Int32Array.from(nodes, ({ mayEnd }) => (mayEnd ? index.numberOf(mayEnd) : -1)),
    duration: Int32Array.from(nodes, ({ duration }) => duration),
    rank,
    waitCount,
    successorStart: followers.start,
    successor: Int32Array.from(followers.items),
    linkStart: links.start,
    linkFrom: Int32Array.from(links.items, ({ from }) => from),
    linkType: Uint8Array.from(links.items, ({ type }) => LINK_TYPES[type]),
    lag: Int32Array.from(links.items, ({ lag }) => lag.amount),
    lagUnit: Uint8Array.from(links.items, ({ lag }) => LAG_UNITS[lag.unit]),
    holdStart: holds.start,
    holdGate: Int32Array.from(holds.items, ({ gate }) => gate),
    holdPoint: Uint8Array.from(holds.items, ({ point }) => HOLD_POINTS[point]),
    floor: Int32Array.from(nodes, ({ id }) => Math.max(release, pins.get(id) ?? release)),
    fixed: Uint8Array.from(facts, (fact) => (fact ? 1 : 0)),
    fixedStart: Int32Array.from(facts, (fact) => fact?.start ?? 0),
    fixedEnd: Int32Array.from(facts, (fact) => fact?.end ?? 0),
    ...compilePools(nodes, relaxed, pools, weeks, index.numberOf),
    share: Int32Array.from(nodes, ({ share }) => (share ? shared++ : -1)),
    memberStart: members.start,
    member: Int32Array.from(members.items),
    still: Int32Array.from(shares, ({ needed, before }) => needed - before),
    soakDays: Int32Array.from(shares, ({ soakDays }) => soakDays),
    soakCalendar: Int32Array.from(shares, ({ soakOpen }) => index.numberOf(soakOpen)),
  };
  const dated = { ...compiled, calendars: index.tables() };
  return { ...dated, ...compileCommonDays(dated) };
};

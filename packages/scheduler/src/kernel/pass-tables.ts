// SPDX-License-Identifier: AGPL-3.0-or-later
import { HOLD_POINTS, LAG_UNITS, LINK_TYPES, type KernelNetwork } from './kernel-network.ts';

/** What a node has; a pass looks only for what is there. */
export const TRAITS = {
  share: 1,
  fact: 2,
  /** It takes nothing, and what waits for it starts later: no turn is needed when turns go by earliest starts. */
  atOnce: 4,
  holds: 8,
  work: 16,
  committee: 32,
  mayStart: 64,
  mayEnd: 128,
} as const;

/** A network as a pass reads it: fewer look-ups a node and a link. */
export interface PassTables {
  readonly traits: Uint8Array;
  /** Where the tables of a node's calendar begin, and those of the working days in which its lags count. */
  readonly calendarBase: Int32Array;
  readonly workingBase: Int32Array;
  /** Which of `PassState.dates` a link goes by. */
  readonly linkDate: Int32Array;
  /** Days from that date on; `BY_CALENDAR` where a calendar says how many. */
  readonly linkDays: Int32Array;
}

/** A lag in working days, or an end that is held. */
export const BY_CALENDAR = -1;

/** Whether a successor always starts on a later day than its predecessor. */
const isLater = (type: number, lag: number) =>
  type === LINK_TYPES.FS || (type === LINK_TYPES.SS && lag > 0);

const compileTraits = (network: KernelNetwork): Uint8Array => {
  const { count, share, fixed, holdStart, workStart, committee, mayStart, mayEnd } = network;
  const { linkStart, linkFrom, linkType, lag, holdGate, holdPoint, memberStart, member } = network;
  const traits = Uint8Array.from({ length: count }, (_, node) => {
    const work = workStart[node]! < workStart[node + 1]! ? TRAITS.work : 0;
    const sits = committee[node]! >= 0 ? TRAITS.committee : 0;
    return (
      (share[node]! >= 0 ? TRAITS.share : 0) |
      (mayStart[node]! >= 0 ? TRAITS.mayStart : 0) |
      (mayEnd[node]! >= 0 ? TRAITS.mayEnd : 0) |
      (fixed[node] === 1 ? TRAITS.fact : 0) |
      (holdStart[node]! < holdStart[node + 1]! ? TRAITS.holds : 0) |
      (work || sits ? work | sits : TRAITS.atOnce)
    );
  });
  for (let link = 0; link < linkStart[count]!; link += 1)
    if (!isLater(linkType[link]!, lag[link]!)) traits[linkFrom[link]!]! &= ~TRAITS.atOnce;
  // What a wave gate holds only at its decision may start before what the gate counts.
  for (let hold = 0; hold < holdStart[count]!; hold += 1) {
    const number = share[holdGate[hold]!]!;
    if (holdPoint[hold] === HOLD_POINTS.start || number < 0) continue;
    for (let at = memberStart[number]!; at < memberStart[number + 1]!; at += 1)
      traits[member[at]!]! &= ~TRAITS.atOnce;
  }
  return traits;
};

/** Compiles what every pass over a network reads. */
export const compileTables = (network: KernelNetwork): PassTables => {
  const { count, calendar, working, linkFrom, linkType, lag, lagUnit, calendars } = network;
  const byEnd = linkType.map((type) => (type === LINK_TYPES.FS || type === LINK_TYPES.FF ? 1 : 0));
  return {
    traits: compileTraits(network),
    calendarBase: calendar.map((number) => number * calendars.stride),
    workingBase: working.map((number) => number * calendars.stride),
    linkDate: linkFrom.map((from, link) => from + byEnd[link]! * count),
    linkDays: lag.map((amount, link) => {
      const type = linkType[link]!;
      const counts = amount !== 0 && lagUnit[link] === LAG_UNITS.wd;
      if (counts || type === LINK_TYPES.FF || type === LINK_TYPES.SF) return BY_CALENDAR;
      return amount + (type === LINK_TYPES.FS ? 1 : 0);
    }),
  };
};

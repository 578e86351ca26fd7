// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER } from '@essaim/calendar';
import { HOLD_POINTS, type KernelNetwork } from './kernel-network.ts';
import type { PassState } from './pass-state.ts';
import { BY_CALENDAR, TRAITS } from './pass-tables.ts';
import { serve } from './serve.ts';
import { sit } from './sit.ts';
import { unfrozen } from './unfrozen.ts';
import { startByCalendar } from './start-by-calendar.ts';

const DAYS_OF_A_WEEK = 7;
/** Dated by what is known of them. */
const SETTLED = TRAITS.share | TRAITS.fact;

/** What differs from one pass to the next; what is left out is the network's own. */
export interface PassChoices {
  /** Working days by node. */
  readonly durations?: Int32Array;
  /**
   * Days added to a node's earliest start when the next one is chosen among those whose predecessors are
   * placed: those below 0 go first. Ties go by the network's rank.
   */
  readonly bias?: Int32Array;
  /** Position of each node in a list that is followed in place of earliest starts. */
  readonly sequence?: Int32Array;
  /** Earliest start by node. */
  readonly floor?: Int32Array;
}

/**
 * One pass. It is one function that reads every array into a name of its own, because engines load
 * what a closure holds again at every use: cut into closures, it took twice as long.
 * @returns how many nodes were placed
 */
export const runPass = (
  network: KernelNetwork,
  state: PassState,
  { durations = network.duration, bias, sequence, floor = network.floor }: PassChoices,
): number => {
  const { count, release, rank, waitCount, successorStart, successor, linkStart } = network;
  const { holdStart, holdGate, holdPoint, fixedStart, fixedEnd, workStart } = network;
  const { first, last, stride, before, days } = network.calendars;
  const { traits, calendarBase, linkDate, linkDays } = state.tables;
  const { dates, start, workEnd, end, cause, held, order, standing, waiting, atOnce } = state;
  const { heap, buckets, room } = state;
  const byStart = !bias && !sequence;
  const never = last - release + 1;
  held.fill(-1);
  waiting.set(waitCount);
  state.sessionRoom.set(network.sessionRoom);
  // No week after the last one of the pass before was taken from.
  const weeks = Math.floor((state.latest - network.firstWeek) / DAYS_OF_A_WEEK) + 1;
  const taken = weeks * network.poolCalendar.length;
  if (taken >= room.length) room.set(network.room);
  else for (let at = 0; at < taken; at += 1) room[at] = network.room[at]!;
  let latest = release;
  heap.clear();
  buckets.clear();
  let placed = 0;
  let ready = 0;
  let root = 0;
  let next = 0;
  let beyond = 0;
  for (;;) {
    // Followers of what was placed last; before that, nodes that wait for nothing.
    let node = -1;
    if (next < beyond) {
      const follower = successor[next++]!;
      const left = waiting[follower]! - 1;
      waiting[follower] = left;
      if (left !== 0) continue;
      node = follower;
    } else if (root < count) {
      node = root++;
      if (waitCount[node] !== 0) continue;
    }
    if (node >= 0) {
      // The earliest start of a node whose predecessors are placed.
      const trait = traits[node]!;
      if (trait & SETTLED) {
        atOnce[ready++] = node;
        continue;
      }
      let bound = release;
      let reason = -1;
      for (let link = linkStart[node]!; link < linkStart[node + 1]!; link += 1) {
        const source = linkDate[link]!;
        const lag = linkDays[link]!;
        let day = dates[source]!;
        if (lag !== BY_CALENDAR) day += lag;
        else day = startByCalendar(network, state.tables, node, link, day, durations[node]!);
        if (day > bound) {
          bound = day;
          reason = source;
        }
      }
      if (reason >= count) reason -= count;
      if (trait & TRAITS.holds)
        for (let hold = holdStart[node]!; hold < holdStart[node + 1]!; hold += 1) {
          const gate = holdGate[hold]!;
          if (holdPoint[hold] === HOLD_POINTS.start && end[gate]! + 1 > bound) {
            bound = end[gate]! + 1;
            reason = gate;
          }
        }
      const base = calendarBase[node]!;
      const asked = floor[node]!;
      // Beyond the horizon no open day follows, which the tables say.
      let at = before[base + (bound > last ? stride - 1 : bound - first)]!;
      let day = days[base + at]!;
      if (trait & TRAITS.mayStart && day < NEVER) {
        day = unfrozen(network.calendars, base, network.mayStart[node]!, day);
        at = before[base + (day > last ? stride - 1 : day - first)]!;
      }
      if (day < asked) {
        at = before[base + (asked > last ? stride - 1 : asked - first)]!;
        day = days[base + at]!;
        reason = -1;
        if (trait & TRAITS.mayStart && day < NEVER) {
          day = unfrozen(network.calendars, base, network.mayStart[node]!, day);
          at = before[base + (day > last ? stride - 1 : day - first)]!;
        }
      }
      start[node] = day;
      standing[node] = at;
      cause[node] = reason;
      if (byStart) {
        if (trait & TRAITS.atOnce) atOnce[ready++] = node;
        else buckets.push(node, day >= NEVER ? never : day - release);
      } else {
        const turn = sequence ? sequence[node]! : day + bias![node]!;
        heap.push(node, turn * count + rank[node]!);
      }
      continue;
    }
    // Whose turn it is.
    node = ready > 0 ? atOnce[--ready]! : byStart ? buckets.pop() : heap.pop();
    if (node < 0) {
      state.latest = latest;
      return placed;
    }
    const trait = traits[node]!;
    if (trait & SETTLED) {
      if (trait & TRAITS.share) {
        state.dateShare(node);
        workEnd[node] = start[node]!;
      } else {
        start[node] = fixedStart[node]!;
        end[node] = workEnd[node] = fixedEnd[node]!;
        cause[node] = -1;
      }
    } else {
      const begin = start[node]!;
      const base = calendarBase[node]!;
      const duration = durations[node]!;
      const at = standing[node]!;
      let day = begin;
      if (begin < NEVER && duration > 0)
        day = at + duration <= stride ? days[base + at + duration - 1]! : NEVER;
      if (trait & TRAITS.work && day < NEVER) {
        const planned = day;
        for (let work = workStart[node]!; work < workStart[node + 1]!; work += 1) {
          const done = serve(network, room, work, base, begin, at, duration, planned);
          if (done > day) day = done;
        }
        if (day > latest) latest = day;
      }
      workEnd[node] = day;
      if (trait & TRAITS.holds)
        for (let hold = holdStart[node]!; hold < holdStart[node + 1]!; hold += 1) {
          const opened = end[holdGate[hold]!]!;
          if (holdPoint[hold] === HOLD_POINTS.start || opened <= day) continue;
          day = opened > last ? NEVER : days[base + before[base + opened - first]!]!;
          held[node] = holdGate[hold]!;
        }
      if (trait & TRAITS.mayEnd && !(trait & TRAITS.committee) && day < NEVER)
        day = unfrozen(network.calendars, base, network.mayEnd[node]!, day);
      if (trait & TRAITS.committee && day < NEVER) day = sit(network, state.sessionRoom, node, day);
      end[node] = day;
    }
    order[placed++] = node;
    next = successorStart[node]!;
    beyond = successorStart[node + 1]!;
  }
};

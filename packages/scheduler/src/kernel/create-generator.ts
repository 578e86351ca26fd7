// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER } from '@essaim/calendar';
import { HOLD_POINTS, LAG_UNITS, LINK_TYPES, type KernelNetwork } from './kernel-network.ts';
import { createReadyHeap } from './ready-heap.ts';
import { createServer } from './serve.ts';
import { createShares } from './shares.ts';

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

/** Dates of the last pass, by node. The arrays are written again by the next one. */
export interface Generator {
  readonly start: Int32Array;
  readonly workEnd: Int32Array;
  readonly end: Int32Array;
  /** The node that kept each from starting earlier; -1: the release, a floor or a fact. */
  readonly cause: Int32Array;
  /** The wave gate that kept each from being decided earlier; -1: none. */
  readonly held: Int32Array;
  /** Nodes in the order in which they were placed. */
  readonly order: Int32Array;
  /** @returns how many nodes were placed: fewer than there are when the network has a circle */
  run(this: void, choices?: PassChoices): number;
}

/** What led to the dates of a node in a pass: a wave gate, or what it waited for; -1: nothing. */
export const ledBy = ({ cause, held }: Pick<Generator, 'cause' | 'held'>, node: number): number =>
  held[node]! >= 0 ? held[node]! : cause[node]!;

/**
 * Nodes that need no turn when turns go by earliest starts: they take nothing, and what waits for them
 * starts on a later day, so that its own turn comes later anyway.
 */
const placedAtOnce = (network: KernelNetwork): Uint8Array => {
  const { count, workStart, committee, linkStart, linkFrom, linkType, lag } = network;
  const direct = Uint8Array.from({ length: count }, (_, node) =>
    workStart[node] === workStart[node + 1] && committee[node]! < 0 ? 1 : 0,
  );
  for (let link = 0; link < linkStart[count]!; link += 1)
    if (linkType[link] !== LINK_TYPES.FS && lag[link]! <= 0) direct[linkFrom[link]!] = 0;
  return direct;
};

/**
 * Serial schedule generation (Kelley 1963; Kolisch 1996) on a compiled network: nodes are placed one
 * by one, each as early as its predecessors and the room that is left allow. Nothing is allocated
 * by a pass. For the order of the network it gives the dates of `engine/schedule.ts`, which also
 * says why.
 */
export const createGenerator = (network: KernelNetwork): Generator => {
  const { count, release, calendars, calendar, working, rank, successorStart, successor } = network;
  const { linkStart, linkFrom, linkType, lag, lagUnit, holdStart, holdGate, holdPoint } = network;
  const { fixed, fixedStart, fixedEnd, workStart, committee, files, share } = network;
  const { sessionStart, sessionDate } = network;
  const { first, last, stride, before, days } = calendars;
  const start = new Int32Array(count);
  const workEnd = new Int32Array(count);
  const end = new Int32Array(count);
  const cause = new Int32Array(count);
  const held = new Int32Array(count);
  const order = new Int32Array(count);
  const waiting = new Int32Array(count);
  const sessionRoom = new Int32Array(network.sessionRoom.length);
  const heap = createReadyHeap(count);
  const server = createServer(network);
  const direct = placedAtOnce(network);
  const dateShare = createShares(network, start, end, cause);
  let durations = network.duration;
  let bias: Int32Array | undefined;
  let sequence: Int32Array | undefined;
  let floor = network.floor;
  let byStart = true;
  let placed = 0;

  /** Number of open days before a day: where it stands, or would stand, among them. */
  const openBefore = (base: number, day: number) =>
    day <= first ? 0 : day > last ? before[base + stride - 1]! : before[base + day - first]!;
  const nth = (base: number, day: number, n: number) => {
    const at = openBefore(base, day) + n - 1;
    return at < stride ? days[base + at]! : NEVER;
  };

  const earliestAfter = (link: number, base: number): number => {
    const from = linkFrom[link]!;
    const after = linkType[link] === LINK_TYPES.FS ? 1 : 0;
    const day = after === 1 ? end[from]! : start[from]!;
    if (day >= NEVER) return NEVER;
    const amount = lag[link]!;
    if (amount === 0 || lagUnit[link] === LAG_UNITS.cd) return day + amount + after;
    return nth(base, day + 1, amount) + after;
  };

  /** The earliest start of a node whose predecessors are placed. */
  const dateStart = (node: number): number => {
    let bound = release;
    let reason = -1;
    const base = working[node]! * stride;
    for (let link = linkStart[node]!; link < linkStart[node + 1]!; link += 1) {
      const day = earliestAfter(link, base);
      if (day > bound) {
        bound = day;
        reason = linkFrom[link]!;
      }
    }
    for (let hold = holdStart[node]!; hold < holdStart[node + 1]!; hold += 1)
      if (holdPoint[hold] === HOLD_POINTS.start && end[holdGate[hold]!]! + 1 > bound) {
        bound = end[holdGate[hold]!]! + 1;
        reason = holdGate[hold]!;
      }
    let day = bound >= NEVER ? NEVER : nth(calendar[node]! * stride, bound, 1);
    if (day < floor[node]!) {
      day = nth(calendar[node]! * stride, floor[node]!, 1);
      reason = -1;
    }
    start[node] = day;
    cause[node] = reason;
    return day;
  };

  const queue = (node: number) => {
    const day = dateStart(node);
    const turn = sequence ? sequence[node]! : bias ? day + bias[node]! : day;
    heap.push(node, turn * count + rank[node]!);
  };

  const settle = (node: number) => {
    order[placed++] = node;
    for (let next = successorStart[node]!; next < successorStart[node + 1]!; next += 1) {
      const follower = successor[next]!;
      const left = waiting[follower]! - 1;
      waiting[follower] = left;
      if (left === 0) ready(follower);
    }
  };

  const ready = (node: number) => {
    if (share[node]! >= 0) {
      dateShare(node);
      workEnd[node] = start[node]!;
      settle(node);
    } else if (fixed[node] === 1) {
      start[node] = fixedStart[node]!;
      end[node] = workEnd[node] = fixedEnd[node]!;
      cause[node] = -1;
      settle(node);
    } else if (byStart && direct[node] === 1) {
      dateStart(node);
      place(node);
    } else queue(node);
  };

  /** The first session from a day on with room for a node's files, which it takes. */
  const sit = (node: number, day: number): number => {
    const pool = committee[node]!;
    const beyond = sessionStart[pool + 1]!;
    let low = sessionStart[pool]!;
    for (let high = beyond; low < high;) {
      const middle = (low + high) >> 1;
      if (sessionDate[middle]! < day) low = middle + 1;
      else high = middle;
    }
    const needed = files[node]!;
    while (low < beyond && sessionRoom[low]! < needed) low += 1;
    if (low === beyond) return NEVER;
    sessionRoom[low]! -= needed;
    return sessionDate[low]!;
  };

  const place = (node: number) => {
    const begin = start[node]!;
    const base = calendar[node]! * stride;
    const duration = durations[node]!;
    let day = begin >= NEVER ? NEVER : duration === 0 ? begin : nth(base, begin, duration);
    if (day < NEVER && workStart[node]! < workStart[node + 1]!)
      day = server.serve(node, begin, openBefore(base, begin), duration, day);
    workEnd[node] = day;
    for (let hold = holdStart[node]!; hold < holdStart[node + 1]!; hold += 1) {
      const opened = end[holdGate[hold]!]!;
      if (holdPoint[hold] === HOLD_POINTS.start || opened <= day) continue;
      day = opened >= NEVER ? NEVER : nth(base, opened, 1);
      held[node] = holdGate[hold]!;
    }
    if (committee[node]! >= 0 && day < NEVER) day = sit(node, day);
    end[node] = day;
    settle(node);
  };

  const run = (choices: PassChoices = {}): number => {
    durations = choices.durations ?? network.duration;
    bias = choices.bias;
    sequence = choices.sequence;
    floor = choices.floor ?? network.floor;
    byStart = !bias && !sequence;
    held.fill(-1);
    waiting.set(network.waitCount);
    sessionRoom.set(network.sessionRoom);
    server.reset();
    heap.clear();
    placed = 0;
    for (let node = 0; node < count; node += 1) if (network.waitCount[node] === 0) ready(node);
    for (let node = heap.pop(); node >= 0; node = heap.pop()) place(node);
    return placed;
  };
  return { start, workEnd, end, cause, held, order, run };
};

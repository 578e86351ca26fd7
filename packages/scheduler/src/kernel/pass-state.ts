// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Day } from '@essaim/calendar';
import type { KernelNetwork } from './kernel-network.ts';
import { compileTables, type PassTables } from './pass-tables.ts';
import { createReadyHeap, type ReadyHeap } from './ready-heap.ts';
import { createShares } from './shares.ts';
import { TurnBuckets } from './turn-buckets.ts';

/** What passes over a network read and write, made once. */
export interface PassState {
  readonly tables: PassTables;
  /** Start of every node, then the end of every node. */
  readonly dates: Int32Array;
  readonly start: Int32Array;
  readonly workEnd: Int32Array;
  readonly end: Int32Array;
  readonly cause: Int32Array;
  readonly held: Int32Array;
  readonly order: Int32Array;
  /** Where the start of a node stands among the open days of its calendar. */
  readonly standing: Int32Array;
  readonly waiting: Int32Array;
  readonly room: Int32Array;
  readonly sessionRoom: Int32Array;
  /** Nodes that can be dated without waiting for their turn. */
  readonly atOnce: Int32Array;
  readonly heap: ReadyHeap;
  readonly buckets: TurnBuckets;
  dateShare(this: void, node: number): void;
  /** The last day on which the last pass took room. */
  latest: Day;
}

/** Makes the state of the first pass. */
export const createPassState = (network: KernelNetwork): PassState => {
  const { count, release, rank, calendars } = network;
  const dates = new Int32Array(2 * count);
  const start = dates.subarray(0, count);
  const end = dates.subarray(count);
  const cause = new Int32Array(count);
  return {
    tables: compileTables(network),
    dates,
    start,
    workEnd: new Int32Array(count),
    end,
    cause,
    held: new Int32Array(count),
    order: new Int32Array(count),
    standing: new Int32Array(count),
    waiting: new Int32Array(count),
    room: network.room.slice(),
    sessionRoom: new Int32Array(network.sessionRoom.length),
    atOnce: new Int32Array(count),
    heap: createReadyHeap(count),
    // One turn for each day from the release on, and one for what never starts.
    buckets: new TurnBuckets(rank, Math.max(1, calendars.last - release + 2)),
    dateShare: createShares(network, start, end, cause),
    latest: release,
  };
};

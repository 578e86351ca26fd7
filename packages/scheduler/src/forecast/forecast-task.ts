// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KernelNetwork } from '../kernel/kernel-network.ts';
import type { NodeId } from '../model/problem.ts';
import type { Uncertainty } from './uncertainty.ts';

/** All that runs of a forecast need; a value without functions, which another thread can be given. */
export interface ForecastTask {
  readonly network: KernelNetwork;
  readonly uncertainty: Uncertainty;
  readonly seed: number;
  /** Minimum, likely and maximum of every node, in working days; three 0 for a wave gate. */
  readonly min: Int32Array;
  readonly likely: Int32Array;
  readonly max: Int32Array;
  /** Number of the region whose factor a node shares; -1 for the nation's. */
  readonly region: Int32Array;
  readonly regions: number;
  /** Nodes that open, and that close, one organisation each. */
  readonly openings: Int32Array;
  readonly closings: Int32Array;
  /** Number of the wave of each opening, among `waves`. */
  readonly openingWave: Int32Array;
  readonly waves: readonly number[];
  /** Of which openings, counted from the first, the days are kept: how the number that is open grows. */
  readonly ranks: readonly number[];
  readonly ids: readonly NodeId[];
  /** Position of each node in the order that a search chose; null where turns go by earliest starts. */
  readonly sequence: Int32Array | null;
}

/** Columns of a run's outcome; the last opening of each wave follows, then the opening of each rank. */
export const OUTCOME = { first: 0, most: 1, last: 2, closing: 3, waves: 4 } as const;

/** Columns of a run's outcome in all, and the first one of the ranks. */
export const rankColumn = ({ waves }: Pick<ForecastTask, 'waves'>): number =>
  OUTCOME.waves + waves.length;
export const outcomeWidth = (task: Pick<ForecastTask, 'waves' | 'ranks'>): number =>
  rankColumn(task) + task.ranks.length;

/** How many of the first runs keep every duration, for the sensitivity. */
export const SENSITIVITY_RUNS = 2000;

/** What runs `from` to `to` (that one left out) came to. */
export interface ForecastBlock {
  readonly from: number;
  readonly to: number;
  /** Days, `outcomeWidth` of them a run. */
  readonly outcomes: Int32Array;
  /** How often each node was on what led to the last opening. */
  readonly critical: Int32Array;
  /** Durations of the runs below `SENSITIVITY_RUNS`, a run after the other. */
  readonly durations: Uint16Array;
}

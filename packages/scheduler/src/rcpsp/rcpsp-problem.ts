// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The resource-constrained project scheduling problem, PS | prec | Cmax in the notation of Brucker et
 * al. (1999): activities that are not interrupted, finish-to-start precedence, renewable resources with
 * the same capacity in every period; the makespan is to be least. A JSON value, all numbers whole.
 */
export interface RcpspProblem {
  readonly activities: readonly RcpspActivity[];
  /** Units of each resource in every period. */
  readonly capacities: readonly number[];
}

export interface RcpspActivity {
  /** Periods. */
  readonly duration: number;
  /** Units of each resource while it runs. */
  readonly demands: readonly number[];
  /** Indices of the activities that start when this one has ended, or later. */
  readonly successors: readonly number[];
}

/** A start for each activity, by index; the first period is 0. */
export interface RcpspSchedule {
  readonly starts: readonly number[];
  readonly makespan: number;
}

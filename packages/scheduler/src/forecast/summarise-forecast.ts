// SPDX-License-Identifier: AGPL-3.0-or-later
import { NEVER, toDate, type CivilDate } from '@essaim/calendar';
import type { NodeId } from '../model/problem.ts';
import {
  OUTCOME,
  type ForecastBlock,
  type ForecastTask,
  outcomeWidth,
  rankColumn,
} from './forecast-task.ts';
import { doubleRanks, rankCorrelation } from './rank-correlation.ts';
import type { Uncertainty } from './uncertainty.ts';

/** Dates that half, four fifths and nineteen twentieths of the runs kept; null: beyond the horizon. */
export interface Quantiles {
  readonly p50: CivilDate | null;
  readonly p80: CivilDate | null;
  readonly p95: CivilDate | null;
}

/** What becomes of a plan when durations vary; a JSON value. */
export interface Forecast {
  readonly seed: number;
  readonly runs: number;
  readonly uncertainty: Uncertainty;
  readonly firstOpening: Quantiles;
  readonly opening80: Quantiles;
  readonly lastOpening: Quantiles;
  readonly lastClosing: Quantiles;
  /** The last opening of each wave. */
  readonly waves: readonly ({ readonly wave: number } & Quantiles)[];
  /** When so many organisations are open, from few to all of them. */
  readonly cone: readonly ({ readonly open: number } & Quantiles)[];
  /** Most first. */
  readonly nodes: readonly NodeForecast[];
}

export interface NodeForecast {
  readonly node: NodeId;
  /** Share of the runs in which the node was on what led to the last opening. */
  readonly criticality: number;
  /** Rank correlation of its duration with the last opening. */
  readonly sensitivity: number;
}

/** Nodes that are told at most, and the decimals that are kept of their figures. */
const MOST_NODES = 200;
const DECIMALS = 1e4;

const round = (value: number) => Math.round(value * DECIMALS) / DECIMALS;

/** The value at a share of sorted values (nearest rank), in whole percent. */
export const valueAt = (sorted: Int32Array, percent: number): number =>
  sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? NEVER;

const dateAt = (sorted: Int32Array, percent: number) => {
  const day = valueAt(sorted, percent);
  return day >= NEVER ? null : toDate(day);
};

/** One column of the outcomes of all runs, in order of runs. */
export const outcomesOf = (
  task: ForecastTask,
  blocks: readonly ForecastBlock[],
  column: number,
): Int32Array => {
  const width = outcomeWidth(task);
  const values = new Int32Array(blocks.reduce((sum, { from, to }) => sum + to - from, 0));
  let run = 0;
  for (const { outcomes } of blocks.toSorted((a, b) => a.from - b.from))
    for (let at = column; at < outcomes.length; at += width) values[run++] = outcomes[at]!;
  return values;
};

const sensitivities = (
  { network, max }: ForecastTask,
  blocks: readonly ForecastBlock[],
  ends: Int32Array,
  nodes: readonly number[],
): number[] => {
  const kept = blocks.filter(({ durations }) => durations.length > 0);
  const inOrder = kept.toSorted((a, b) => a.from - b.from);
  const runs = inOrder.reduce((sum, { durations }) => sum + durations.length / network.count, 0);
  const rankedEnds = doubleRanks(ends.subarray(0, runs));
  const values = new Uint16Array(runs);
  return nodes.map((node) => {
    if (max[node] === 0) return 0;
    let at = 0;
    for (const { durations } of inOrder)
      for (let run = node; run < durations.length; run += network.count)
        values[at++] = durations[run]!;
    return round(rankCorrelation(doubleRanks(values), rankedEnds));
  });
};

/** Puts the blocks of a forecast together; how the runs were cut does not show. */
export const summariseForecast = (
  task: ForecastTask,
  blocks: readonly ForecastBlock[],
): Forecast => {
  const { ids, seed, uncertainty, waves, network } = task;
  const runs = blocks.reduce((sum, { from, to }) => sum + to - from, 0);
  const quantiles = (column: number): Quantiles => {
    const sorted = outcomesOf(task, blocks, column).sort();
    return { p50: dateAt(sorted, 50), p80: dateAt(sorted, 80), p95: dateAt(sorted, 95) };
  };
  const critical = new Int32Array(network.count);
  for (const block of blocks)
    for (let node = 0; node < critical.length; node += 1) critical[node]! += block.critical[node]!;
  const told = ids
    .map((_, node) => node)
    .filter((node) => critical[node]! > 0)
    .sort((a, b) => critical[b]! - critical[a]! || a - b)
    .slice(0, MOST_NODES);
  const correlated = sensitivities(task, blocks, outcomesOf(task, blocks, OUTCOME.last), told);
  return {
    seed,
    runs,
    uncertainty,
    firstOpening: quantiles(OUTCOME.first),
    opening80: quantiles(OUTCOME.most),
    lastOpening: quantiles(OUTCOME.last),
    lastClosing: quantiles(OUTCOME.closing),
    waves: waves.map((wave, number) => ({ wave, ...quantiles(OUTCOME.waves + number) })),
    cone: task.ranks.map((open, at) => ({ open, ...quantiles(rankColumn(task) + at) })),
    nodes: told.map((node, position) => ({
      node: ids[node]!,
      criticality: round(critical[node]! / runs),
      sensitivity: correlated[position]!,
    })),
  };
};

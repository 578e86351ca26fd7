// SPDX-License-Identifier: AGPL-3.0-or-later
import type { InputFault } from '../model/outcome.ts';
import type { NodeId, PlanOptions, PlanOrganisation, PlanProblem } from '../model/problem.ts';
import type { NetworkNode } from '../network/network.ts';
import { milestones } from '../plan/figures.ts';
import { compileSolution } from '../plan/reschedule.ts';
import { solveChecked } from '../plan/solve-checked.ts';
import type { ForecastTask } from './forecast-task.ts';
import { UNCERTAINTY, type Uncertainty } from './uncertainty.ts';

/** What is to be run, or what is wrong with the inputs. */
export type PreparedForecast =
  | { readonly ok: true; readonly task: ForecastTask }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

/** Points of the cone: enough for a curve. */
const MOST_RANKS = 20;

/** Evenly spread ranks from the first opening to the last one. */
const ranksOf = (openings: number): number[] => {
  const points = Math.min(MOST_RANKS, openings);
  return Array.from({ length: points }, (_, at) => Math.ceil(((at + 1) * openings) / points));
};

const NO_DURATIONS = { min: 0, likely: 0, max: 0 };

/** Key of the region of an organisation; null for the nation. */
const regionOf = ({ tier, key, parentKey }: PlanOrganisation) =>
  tier === 'national' ? null : tier === 'regional' ? key : parentKey;

/** Numbers the regions of the nodes in order of first appearance; the nation is -1. */
const numberRegions = (nodes: readonly NetworkNode[]) => {
  const numbers = new Map<string, number>();
  const region = Int32Array.from(nodes, ({ organisation }) => {
    const key = regionOf(organisation);
    if (key === null) return -1;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
  return { region, regions: numbers.size };
};

/** Position of each node in an order; those that it does not have come last. */
const positionsIn = (order: readonly NodeId[], nodes: readonly NetworkNode[]): Int32Array => {
  const position = new Map(order.map((id, at) => [id, at]));
  return Int32Array.from(nodes, ({ id }) => position.get(id) ?? order.length);
};

/**
 * Prepares a forecast of a plan: the same departments, waves and hosting, facts as they are, and the
 * durations of everything else left open. Give the task to `runForecast`, block by block and on as
 * many threads as there are, then the blocks to `summariseForecast`.
 * @param order `order` of a plan that was searched, which the runs keep to
 */
export const prepareForecast = (
  problem: PlanProblem,
  options: PlanOptions,
  uncertainty: Uncertainty = UNCERTAINTY,
  order: readonly NodeId[] | null = null,
): PreparedForecast => {
  const solved = solveChecked(problem, options);
  if (!solved.ok) return solved;
  const { settings, solution } = solved;
  const { nodes } = solution.network;
  const { playbook } = problem;
  const durationsOf = new Map(
    [...playbook.tasks, ...playbook.gates].map(({ key, durations }) => [key, durations]),
  );
  const durations = nodes.map(({ template }) => durationsOf.get(template) ?? NO_DURATIONS);
  const { opening, closing } = milestones(playbook);
  const openings = nodes.filter(({ template }) => template === opening);
  const waves = [...new Set(openings.map(({ wave }) => wave ?? 0))].sort((a, b) => a - b);
  const task: ForecastTask = {
    network: compileSolution(problem, options, settings, solution),
    uncertainty,
    seed: settings.seed,
    min: Int32Array.from(durations, ({ min }) => min),
    likely: Int32Array.from(durations, ({ likely }) => likely),
    max: Int32Array.from(durations, ({ max }) => max),
    ...numberRegions(nodes),
    openings: Int32Array.from(openings, ({ index }) => index),
    closings: Int32Array.from(
      nodes.filter(({ template }) => template === closing),
      ({ index }) => index,
    ),
    openingWave: Int32Array.from(openings, ({ wave }) => waves.indexOf(wave ?? 0)),
    waves,
    ranks: ranksOf(openings.length),
    ids: nodes.map(({ id }) => id),
    sequence: order && positionsIn(order, nodes),
  };
  return { ok: true, task };
};

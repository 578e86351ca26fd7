// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Settings } from '../inputs/settings.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { planFigures } from './figures.ts';
import type { Solution } from './solve.ts';
import { indexUsage } from './usage-index.ts';
import { writeLoad, writeLoans, writeNotices, writeSessions } from './write-load.ts';
import { writeNodes } from './write-nodes.ts';
import { writeWaves } from './write-waves.ts';

/** Which algorithm made a plan; the version grows when equal inputs no longer give equal plans. */
export type Algorithm = Omit<Plan['algorithm'], 'seed'>;

/**
 * The plan of a solution, with reasons and figures.
 * @param order nodes as they were placed, where a search chose it
 */
export const writePlan = (
  problem: PlanProblem,
  options: PlanOptions,
  settings: Settings,
  solution: Solution,
  algorithm: Algorithm,
  order?: Int32Array,
): Plan => {
  const usage = indexUsage(solution.network, solution.schedule);
  return {
    algorithm: { ...algorithm, seed: settings.seed },
    scenario: settings.scenario,
    start: problem.start,
    limits: settings.limits,
    waves: writeWaves(problem, solution, settings),
    nodes: writeNodes(solution, settings, usage),
    notPlaced: solution.notPlaced,
    hosting: solution.hosting,
    load: writeLoad(solution),
    sessions: writeSessions(solution, usage),
    loans: writeLoans(solution),
    figures: planFigures(problem, options, settings, solution),
    notices: writeNotices(solution, solution.calendars.last),
    ...(order && { order: Array.from(order, (index) => solution.network.nodes[index]!.id) }),
  };
};

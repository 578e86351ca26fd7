// SPDX-License-Identifier: AGPL-3.0-or-later
import { checkInputs } from '../inputs/check-inputs.ts';
import type { InputFaultCode } from '../inputs/input-faults.ts';
import { readSettings, type Settings } from '../inputs/settings.ts';
import type { InputFault, PlanOutcome } from '../model/outcome.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { planFigures } from './figures.ts';
import { solve, type Solution } from './solve.ts';
import { indexUsage } from './usage-index.ts';
import { writeLoad, writeLoans, writeNotices, writeSessions } from './write-load.ts';
import { writeNodes } from './write-nodes.ts';
import { writeWaves } from './write-waves.ts';

/** Grows when equal inputs no longer give equal plans. */
const ALGORITHM = { name: 'serial', version: '1' } as const;

/** Nodes that options name and that the cohort does not have; those of departments not placed may be named. */
const unknownNodes = ({ network, notPlaced }: Solution, options: PlanOptions): InputFault[] => {
  const ids = new Set(network.nodes.map(({ id }) => id));
  const absent = new Set(notPlaced.map(({ organisation }) => organisation));
  const code: InputFaultCode = 'node-unknown';
  const named = [
    ...(options.pins ?? []).map(({ node }) => ({ node, where: 'pins' })),
    ...Object.keys(options.actuals ?? {}).map((node) => ({ node, where: 'actuals' })),
  ];
  return named
    .filter(({ node }) => !ids.has(node) && !absent.has(node.slice(node.indexOf('@') + 1)))
    .map((params) => ({ code, params }));
};

const writePlan = (
  problem: PlanProblem,
  options: PlanOptions,
  settings: Settings,
  solution: Solution,
): Plan => {
  const usage = indexUsage(solution.network, solution.schedule);
  return {
    algorithm: { ...ALGORITHM, seed: settings.seed },
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
  };
};

/**
 * Proposes waves and dates for a cohort: waves by readiness, hosting reserved, then every task and
 * gate placed as early as predecessors, calendars and capacity allow, one after the other. The same
 * inputs always give the same plan. Departments that cannot be served come back as not placed, each
 * with its reason and its smallest relaxation; they do not fail the plan.
 * @returns the plan, or what is wrong with the inputs (sentences in `inputFaults`)
 */
export const proposePlan = (problem: PlanProblem, options: PlanOptions): PlanOutcome => {
  const faults = checkInputs(problem, options);
  if (faults.length > 0) return { ok: false, faults };
  const settings = readSettings(problem, options);
  const solution = solve(problem, options, settings);
  if ('circle' in solution) {
    const code: InputFaultCode = 'network-cycle';
    return { ok: false, faults: [{ code, params: { path: solution.circle.join(' > ') } }] };
  }
  const unknown = unknownNodes(solution, options);
  if (unknown.length > 0) return { ok: false, faults: unknown };
  return { ok: true, plan: writePlan(problem, options, settings, solution) };
};

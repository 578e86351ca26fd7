// SPDX-License-Identifier: AGPL-3.0-or-later
import { checkInputs } from '../inputs/check-inputs.ts';
import type { InputFaultCode } from '../inputs/input-faults.ts';
import { readSettings, type Settings } from '../inputs/settings.ts';
import type { InputFault } from '../model/outcome.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { buildNetwork } from '../network/build-network.ts';
import { createCohort } from '../network/cohort.ts';
import { solve, type Solution } from './solve.ts';

/** A first solution, or the named reasons for which there is none. */
export type Solved =
  | { readonly ok: true; readonly settings: Settings; readonly solution: Solution }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

/** Ids of the nodes that there would be if every department were placed. */
const allNodes = (problem: PlanProblem, settings: Settings, { waves, calendars }: Solution) => {
  const cohort = createCohort(problem.organisations, waves, new Set(), settings.finished);
  const { nodes } = buildNetwork(problem.playbook, cohort, calendars, settings);
  return new Set(nodes.map(({ id }) => id));
};

/** Nodes that options name and that the cohort does not have; those of departments not placed may be named. */
const unknownNodes = (
  problem: PlanProblem,
  options: PlanOptions,
  settings: Settings,
  solution: Solution,
): InputFault[] => {
  const planned = new Set(solution.network.nodes.map(({ id }) => id));
  const code: InputFaultCode = 'node-unknown';
  const named = [
    ...(options.pins ?? []).map(({ node }) => ({ node, where: 'pins' })),
    ...Object.keys(options.actuals ?? {}).map((node) => ({ node, where: 'actuals' })),
  ];
  const absent = named.filter(({ node }) => !planned.has(node));
  if (absent.length === 0) return [];
  const known = allNodes(problem, settings, solution);
  return absent.filter(({ node }) => !known.has(node)).map((params) => ({ code, params }));
};

/** Checks the inputs of a plan, then cuts waves, reserves hosting and schedules every node. */
export const solveChecked = (problem: PlanProblem, options: PlanOptions): Solved => {
  const faults = checkInputs(problem, options);
  if (faults.length > 0) return { ok: false, faults };
  const settings = readSettings(problem, options);
  const solution = solve(problem, options, settings);
  if ('circle' in solution) {
    const code: InputFaultCode = 'network-cycle';
    return { ok: false, faults: [{ code, params: { path: solution.circle.join(' > ') } }] };
  }
  const unknown = unknownNodes(problem, options, settings, solution);
  if (unknown.length > 0) return { ok: false, faults: unknown };
  return { ok: true, settings, solution };
};

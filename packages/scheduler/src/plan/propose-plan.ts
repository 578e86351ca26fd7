// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanOutcome } from '../model/outcome.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { solveChecked } from './solve-checked.ts';
import { writePlan } from './write-plan.ts';

const ALGORITHM = { name: 'serial', version: '2' } as const;

/**
 * Proposes waves and dates for a cohort: waves by readiness, hosting reserved, then every task and
 * gate placed as early as predecessors, calendars and capacity allow, one after the other. The same
 * inputs always give the same plan. Departments that cannot be served come back as not placed, each
 * with its reason and its smallest relaxation; they do not fail the plan.
 * @returns the plan, or what is wrong with the inputs (sentences in `inputFaults`)
 */
export const proposePlan = (problem: PlanProblem, options: PlanOptions): PlanOutcome => {
  const solved = solveChecked(problem, options);
  if (!solved.ok) return solved;
  const { settings, solution } = solved;
  return { ok: true, plan: writePlan(problem, options, settings, solution, ALGORITHM) };
};

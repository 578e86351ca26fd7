// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Plan } from '../model/plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import type { Violation } from '../model/violation.ts';
import { checkDates } from './check-dates.ts';
import { checkHosting } from './check-hosting.ts';
import { checkPresence } from './check-presence.ts';
import { checkSessions } from './check-sessions.ts';
import { checkWork } from './check-work.ts';
import { createCheckContext } from './context.ts';

/**
 * Whether a plan keeps every rule of its inputs, checked against the rules and without the engine
 * that made it.
 * @returns every violation; none when the plan can be carried out
 */
export const checkPlan = (problem: PlanProblem, options: PlanOptions, plan: Plan): Violation[] => {
  const violations: Violation[] = [];
  const context = createCheckContext(problem, options, plan, violations);
  checkPresence(context);
  checkDates(context);
  checkWork(context);
  checkSessions(context);
  checkHosting(context);
  return violations;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay } from '@essaim/calendar';
import { checkStart } from '../check/check-start.ts';
import { createCheckContext } from '../check/context.ts';
import type { StartExplanation } from '../model/explanation.ts';
import type { Plan } from '../model/plan.ts';
import type { NodeId, PlanOptions, PlanProblem } from '../model/problem.ts';
import type { Violation } from '../model/violation.ts';
import { drivingChain } from './driving-chain.ts';

/**
 * Explains the starts of one plan: for each its reason, what the next earlier day of its calendar
 * would break, and the driving chain back to the start of the campaign.
 * @returns a function of the node's id, null when the plan has no such node
 */
export const createExplainer = (
  problem: PlanProblem,
  options: PlanOptions,
  plan: Plan,
): ((id: NodeId) => StartExplanation | null) => {
  const found: Violation[] = [];
  const context = createCheckContext(problem, options, plan, found);
  return (id) => {
    const node = context.nodes.get(id);
    if (!node) return null;
    const template = context.tasks.get(node.template) ?? context.gates.get(node.template);
    const organisation = context.organisation(node.organisation);
    const earlier =
      template && organisation && !node.actual
        ? context.open(organisation, template.calendar).onOrBefore(toDay(node.start) - 1)
        : null;
    found.length = 0;
    if (earlier !== null) checkStart(context, node, earlier);
    return {
      node: id,
      start: node.start,
      reason: node.startReason,
      oneEarlier: earlier === null ? null : { start: toDate(earlier), breaks: [...found] },
      chain: drivingChain(context.nodes, node),
    };
  };
};

/** Why one node starts when it does; see `createExplainer` for many of the same plan. */
export const explainStart = (
  problem: PlanProblem,
  options: PlanOptions,
  plan: Plan,
  id: NodeId,
): StartExplanation | null => createExplainer(problem, options, plan)(id);

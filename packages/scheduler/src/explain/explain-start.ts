// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay } from '@essaim/calendar';
import { checkStart } from '../check/check-start.ts';
import { createCheckContext } from '../check/context.ts';
import type { StartExplanation } from '../model/explanation.ts';
import type { Plan, PlanNode } from '../model/plan.ts';
import type { NodeId, PlanOptions, PlanProblem } from '../model/problem.ts';
import type { StartReason } from '../model/reason.ts';
import type { Violation } from '../model/violation.ts';

const holderOf = (reason: StartReason): NodeId | null => {
  if (reason.code === 'predecessor' || reason.code === 'wave-gate') return reason.node;
  return reason.code === 'calendar' && reason.after ? holderOf(reason.after) : null;
};

const chainFrom = (
  nodes: ReadonlyMap<NodeId, PlanNode>,
  from: PlanNode,
): StartExplanation['chain'] => {
  const seen = new Set<NodeId>();
  const chain: StartExplanation['chain'][number][] = [];
  for (let node: PlanNode | undefined = from; node && !seen.has(node.id);) {
    const { id, start, end, startReason, endReason } = node;
    seen.add(id);
    chain.push({ node: id, start, end, startReason, endReason });
    node = nodes.get(holderOf(startReason) ?? '');
  }
  return chain;
};

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
      chain: chainFrom(context.nodes, node),
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

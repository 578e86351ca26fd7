// SPDX-License-Identifier: AGPL-3.0-or-later
import type { StartExplanation } from '../model/explanation.ts';
import type { PlanNode } from '../model/plan.ts';
import type { NodeId } from '../model/problem.ts';
import type { StartReason } from '../model/reason.ts';

const holderOf = (reason: StartReason): NodeId | null => {
  if (reason.code === 'predecessor' || reason.code === 'wave-gate') return reason.node;
  const isLater = reason.code === 'calendar' || reason.code === 'freeze';
  return isLater && reason.after ? holderOf(reason.after) : null;
};

/**
 * What holds a start, and what holds that, back to the start of the campaign: the chain that fixes a date.
 * @param nodes of one plan, by id
 */
export const drivingChain = (
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

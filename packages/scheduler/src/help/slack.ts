// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay, type CivilDate, type Day } from '@essaim/calendar';
import { createGenerator } from '../kernel/create-generator.ts';
import type { Plan } from '../model/plan.ts';
import type { NodeId, PlanOptions, PlanProblem } from '../model/problem.ts';
import { compileSolution } from '../plan/reschedule.ts';
import { solveChecked } from '../plan/solve-checked.ts';

/** How far a node can slip while the plan ends when it does. */
export interface Slack {
  readonly node: NodeId;
  readonly latestStart: CivilDate;
  /** Civil days from its start to the latest one. */
  readonly days: number;
}

/** Position of each node in the order of a plan that a search chose; null when the plan tells none. */
const positionsIn = ({ order }: Plan, ids: readonly NodeId[]): Int32Array | null => {
  if (!order) return null;
  const at = new Map(order.map((id, position) => [id, position]));
  return Int32Array.from(ids, (id) => at.get(id) ?? order.length);
};

/**
 * The float of nodes with the capacity that the rest of the plan holds: everything else keeps its order, starts
 * no earlier than planned, and slips where it has to, as long as the last end of the plan stays. Day by day
 * from the start on, up to the first that moves it. Float of the critical path (`floatDays`) forgets capacity.
 * @param plan made from the same inputs, by a proposal or an improvement
 * @returns a function of the node's id: null for a fact, a wave gate, or what the plan does not have; or null
 *   itself when the inputs do not give the plan
 */
export const createSlack = (
  problem: PlanProblem,
  options: PlanOptions,
  plan: Plan,
): ((id: NodeId) => Slack | null) | null => {
  const solved = solveChecked(problem, options);
  if (!solved.ok) return null;
  const { nodes } = solved.solution.network;
  const ids = nodes.map(({ id }) => id);
  const network = compileSolution(problem, options, solved.settings, solved.solution);
  const { run, order, start, end } = createGenerator(network);
  run();
  const sequence = positionsIn(plan, ids) ?? new Int32Array(ids.length);
  if (!plan.order) for (const [position, node] of order.entries()) sequence[node] = position;
  run({ sequence });
  const planned = new Map(plan.nodes.map((node) => [node.id, node]));
  const isSame = ids.every((id, index) => {
    const node = planned.get(id);
    return node && toDay(node.start) === start[index] && toDay(node.end) === end[index];
  });
  if (!isSame || plan.nodes.length !== ids.length) return null;
  const starts = start.slice();
  const floor = starts.map((day) => Math.max(network.release, day));
  const lastOf = (ends: Int32Array): Day => ends.reduce((last, day) => Math.max(last, day), 0);
  const last = lastOf(end);
  const indexOf = new Map(ids.map((id, index) => [id, index]));

  return (id) => {
    const index = indexOf.get(id);
    const node = index === undefined ? undefined : nodes[index];
    if (index === undefined || !node || node.share || planned.get(id)?.actual) return null;
    const first = starts[index]!;
    let latest = first;
    for (
      let day = node.open.onOrAfter(first + 1);
      day <= last;
      day = node.open.onOrAfter(day + 1)
    ) {
      floor[index] = day;
      run({ sequence, floor });
      if (lastOf(end) > last) break;
      // A day that is frozen passes it on to the next.
      latest = start[index]!;
    }
    floor[index] = first;
    return { node: id, latestStart: toDate(latest), days: latest - first };
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDay } from '@essaim/calendar';
import type { PlanNode } from '../model/plan.ts';
import { poolId } from '../model/pool-id.ts';
import { takenAtSession } from './capacity.ts';
import type { CheckContext } from './context.ts';

const demandOf = (context: CheckContext, node: PlanNode) => {
  const demand =
    context.tasks.get(node.template)?.demand.committee ??
    context.gates.get(node.template)?.committee;
  if (!demand) return null;
  const organisation = context.organisation(node.organisation);
  const region = organisation?.tier === 'departmental' ? organisation.parentKey : organisation?.key;
  const seat = demand.tier === 'national' ? context.nation.key : (region ?? context.nation.key);
  return { pool: poolId(seat, 'committee_slots'), files: demand.files };
};

/** What a committee decides ends on one of its sessions, and no session takes more than it can. */
export const checkSessions = (context: CheckContext): void => {
  const { plan, report } = context;
  if (!plan.limits.committee) return;
  const used = new Map<string, { pool: string; date: string; files: number }>();
  for (const node of plan.nodes) {
    const demand = node.actual || node.kind === 'wave-gate' ? null : demandOf(context, node);
    if (!demand) continue;
    const { pool, files } = demand;
    if (!context.sessions(pool).has(toDay(node.end)))
      report('session-wrong', node.id, { pool, date: node.end });
    const key = `${pool} ${node.end}`;
    used.set(key, { pool, date: node.end, files: (used.get(key)?.files ?? 0) + files });
  }
  for (const { pool, date, files } of used.values()) {
    const capacity = context.sessions(pool).get(toDay(date));
    const taken = takenAtSession(context, pool, date);
    if (capacity !== undefined && files > Math.max(0, capacity - taken))
      report('session-over-full', null, { pool, date, used: files + taken, capacity });
  }
};

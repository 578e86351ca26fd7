// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Plan } from '@essaim/scheduler';
import type { Kysely } from 'kysely';
import { bindingObjections } from '../../db/objection/objection-rows.ts';
import { proposalLine } from '../../db/objection/proposal-line.ts';
import type { PlanningTables } from '../../db/schema.ts';

/**
 * Goes on only where every objection to a proposal, or to what it is based on, has its answer, and the
 * plan keeps each day that was taken.
 * @throws DomainError `objections-open`, `objections-not-kept`
 */
export const refuseUnanswered = async (
  db: Kysely<PlanningTables>,
  proposalId: Uuid,
  plan: Plan,
): Promise<void> => {
  const rows = await bindingObjections(db, { proposalIds: await proposalLine(db, proposalId) });
  const open = rows.filter(({ state }) => state === 'open').length;
  if (open > 0) throw problem('objections-open', { count: open });
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const broken = rows.filter(({ node_key: key, taken }) => {
    const node = nodes.get(key);
    return node && !node.actual && taken !== null && node.start < taken;
  }).length;
  if (broken > 0) throw problem('objections-not-kept', { count: broken });
};

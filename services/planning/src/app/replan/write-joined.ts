// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { insertInto } from '../../db/insert-rows.ts';
import { nodeIds } from '../../db/replan/node-ids.ts';
import {
  type CampaignParts,
  edgeRows,
  gateRow,
  nodeRows,
  taskRow,
} from '../campaign/campaign-rows.ts';
import { placementRows } from '../campaign/placement-rows.ts';
import type { PackedPlan } from '../proposal/engine.ts';
import { readyTasks } from '../settle/ready-successors.ts';
import { settleGates } from '../settle/settle-gates.ts';
import { settlePlacements } from '../settle/settle-placements.ts';
import type { Unit } from '../unit/unit.ts';
import type { AcceptedReplan } from './write-baseline.ts';

/**
 * Writes the departments that join with a repair: their places, tasks and gates, what is new at their regions,
 * and what waits for what.
 * @returns the ids of the organisations that have something new
 */
export const writeJoined = async (
  unit: Unit,
  { replan, campaign, directory }: AcceptedReplan,
  packed: PackedPlan,
): Promise<Uuid[]> => {
  const joined = new Set((replan.content.joined ?? []).map(({ organisation }) => organisation));
  if (joined.size === 0) return [];
  const parts: CampaignParts = {
    campaignId: campaign.id,
    packed,
    playbook: campaign.playbook,
    directory,
    at: unit.now.toString(),
    by: unit.actor?.personId ?? replan.made_by,
    evidence: new Map(),
  };
  const known = await nodeIds(unit.trx, campaign.id);
  const rows = nodeRows(parts).map((row) => ({ ...row, id: known.get(row.node.id) ?? row.id }));
  const isNew = new Set(rows.filter(({ node }) => !known.has(node.id)).map(({ id }) => id));
  const fresh = rows.filter(({ id, node }) => isNew.has(id) && node.kind !== 'wave-gate');
  const places = placementRows(parts).filter((row) =>
    joined.has(directory.row(row.organisation_id)?.key ?? ''),
  );
  const tasks = fresh.filter(({ node }) => node.kind === 'task');
  await insertInto(unit.trx, 'placement', places);
  await insertInto(
    unit.trx,
    'task',
    tasks.map((row) => taskRow(row, rows.indexOf(row), parts)),
  );
  await insertInto(
    unit.trx,
    'gate',
    fresh.filter(({ node }) => node.kind === 'gate').map((row) => gateRow(row, parts)),
  );
  const edges = edgeRows(rows, parts).filter(
    (edge) => isNew.has(edge.predecessor_id) || isNew.has(edge.successor_id),
  );
  await insertInto(unit.trx, 'edge', edges);
  const todo = await unit.trx
    .selectFrom('task')
    .selectAll()
    .where('campaign_id', '=', campaign.id)
    .where('id', 'in', [...tasks.map(({ id }) => id), campaign.id])
    .orderBy('position')
    .execute();
  await readyTasks(unit, directory, todo);
  const organisationIds = [...new Set(fresh.map((row) => row.organisationId))];
  await settleGates(unit, directory, campaign, organisationIds);
  await settlePlacements(unit, organisationIds);
  return organisationIds;
};

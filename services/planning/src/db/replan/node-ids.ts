// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** The ids of every task, gate and wave gate of a campaign, by the key of its node in the plan. */
export const nodeIds = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
): Promise<ReadonlyMap<string, Uuid>> => {
  const rows = [];
  for (const table of ['task', 'gate', 'wave_gate'] as const)
    rows.push(
      ...(await db
        .selectFrom(table)
        .select(['id', 'node_key'])
        .where('campaign_id', '=', campaignId)
        .execute()),
    );
  return new Map(rows.map((row) => [row.node_key, row.id]));
};

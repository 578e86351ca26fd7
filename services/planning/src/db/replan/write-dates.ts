// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { PlanNode } from '@essaim/scheduler';
import { type Kysely, sql } from 'kysely';
import type { PlanningTables } from '../schema.ts';

type Db = Kysely<PlanningTables>;

/** A task or a gate that has other dates now. */
export interface Rescheduled {
  readonly id: Uuid;
  readonly nodeKey: string;
}

const rows = (nodes: readonly PlanNode[]): string =>
  JSON.stringify(
    nodes.map((node) => ({
      node_key: node.id,
      start: node.start,
      end: node.end,
      provisional: node.provisional,
      start_reason: node.startReason,
      end_reason: node.endReason,
    })),
  );

/** Writes the dates of nodes to their tasks or gates. */
export const writeNodeDates = async (
  db: Db,
  table: 'task' | 'gate',
  campaignId: Uuid,
  nodes: readonly PlanNode[],
): Promise<readonly Rescheduled[]> => {
  const { rows: written } = await sql<Rescheduled>`
    update ${sql.table(table)} as node
    set planned_start = moved.start, planned_end = moved."end",
      is_provisional = moved.provisional,
      start_reason = moved.start_reason, end_reason = moved.end_reason
    from jsonb_to_recordset(${rows(nodes)}::jsonb) as moved
      (node_key text, start date, "end" date, provisional boolean, start_reason jsonb, end_reason jsonb)
    where node.campaign_id = ${campaignId} and node.node_key = moved.node_key
    returning node.id, node.node_key as "nodeKey"`.execute(db);
  return written;
};

/** Writes the dates of wave gates. */
export const writeWaveGateDates = async (
  db: Db,
  campaignId: Uuid,
  nodes: readonly PlanNode[],
): Promise<void> => {
  await sql`
    update wave_gate as node set planned = moved."end"
    from jsonb_to_recordset(${rows(nodes)}::jsonb) as moved (node_key text, "end" date)
    where node.campaign_id = ${campaignId} and node.node_key = moved.node_key`.execute(db);
};

/** Works out the dates of every department anew, from those of its tasks and gates. */
export const writePlacementDates = async (
  db: Db,
  campaignId: Uuid,
  liveGate: string,
): Promise<void> => {
  await sql`
    update placement as place
    set planned_start = dates.first, planned_end = dates.last, planned_live = dates.live,
      is_provisional = dates.provisional
    from (
      select organisation_id, min(planned_start) as first, max(planned_end) as last,
        max(planned_end) filter (where is_live) as live, bool_or(is_provisional) as provisional
      from (
        select organisation_id, planned_start, planned_end, is_provisional, false as is_live
        from task where campaign_id = ${campaignId} and tier = 'departmental'
        union all
        select organisation_id, planned_start, planned_end, is_provisional, template = ${liveGate}
        from gate where campaign_id = ${campaignId}
      ) as node
      group by organisation_id
    ) as dates
    where place.campaign_id = ${campaignId} and place.organisation_id = dates.organisation_id
      and not place.is_finished`.execute(db);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import type { MapState } from '../../domain/placement/map-state.ts';
import type { TaskState } from '../../domain/task/task.ts';
import type { PlanningTables } from '../schema.ts';

export interface PlacementCount {
  readonly campaignId: Uuid;
  readonly wave: number;
  readonly state: MapState;
  readonly count: number;
  readonly start: string | null;
  readonly firstLive: string | null;
  readonly lastLive: string | null;
  readonly end: string | null;
  readonly provisional: boolean;
}

/** Departments of some campaigns, counted by wave and state on the map. */
export const placementCounts = async (
  db: Kysely<PlanningTables>,
  campaignIds: readonly Uuid[],
): Promise<PlacementCount[]> => {
  if (campaignIds.length === 0) return [];
  const { rows } = await sql<PlacementCount>`
    select campaign_id as "campaignId", wave, state, count(*)::int as count,
      min(planned_start)::text as start, min(planned_live)::text as "firstLive",
      max(planned_live)::text as "lastLive", max(planned_end)::text as "end",
      bool_or(is_provisional) as provisional
    from placement where campaign_id = any(${[...campaignIds]}::uuid[])
    group by campaign_id, wave, state`.execute(db);
  return rows;
};

export interface TaskCounts {
  readonly states: Readonly<Partial<Record<TaskState, number>>>;
  readonly late: number;
}

/** Tasks of a campaign above the associations, counted by state. */
export const taskCounts = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  today: string,
): Promise<TaskCounts> => {
  const { rows } = await sql<{ state: TaskState; count: number; late: number }>`
    select state, count(*)::int as count,
      (count(*) filter (where planned_end < ${today}::date))::int as late
    from task where campaign_id = ${campaignId} group by state`.execute(db);
  const open = new Set<TaskState>(['todo', 'ready', 'in-progress', 'blocked']);
  return {
    states: Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    late: rows.filter(({ state }) => open.has(state)).reduce((sum, { late }) => sum + late, 0),
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';

const DATED = ['id', 'node_key', 'template', 'planned_start', 'planned_end'] as const;

/** What a timeline shows of a campaign: its tasks (those of associations aside), gates and wave gates. */
export const timelineRows = async (db: Kysely<PlanningTables>, campaignId: Uuid) => {
  const [tasks, gates, waveGates] = await Promise.all([
    db
      .selectFrom('task')
      .select([...DATED, 'organisation_id', 'is_provisional', 'wave', 'state', 'refusal'])
      .select(['started_on', 'done_on'])
      .where('campaign_id', '=', campaignId)
      .where('tier', '!=', 'local')
      .execute(),
    db
      .selectFrom('gate')
      .select([...DATED, 'organisation_id', 'is_provisional', 'wave', 'state', 'opened_on'])
      .where('campaign_id', '=', campaignId)
      .execute(),
    db
      .selectFrom('wave_gate')
      .select(['id', 'node_key', 'template', 'wave', 'state', 'opened_on', 'planned'])
      .where('campaign_id', '=', campaignId)
      .execute(),
  ]);
  return { tasks, gates, waveGates };
};

export type TimelineRows = Awaited<ReturnType<typeof timelineRows>>;

/** Where the departments of a campaign stand. */
export const timelinePlacements = (db: Kysely<PlanningTables>, campaignId: Uuid) =>
  db
    .selectFrom('placement')
    .select(['organisation_id', 'region_id', 'wave', 'state'])
    .where('campaign_id', '=', campaignId)
    .execute();

export type TimelinePlacement = Awaited<ReturnType<typeof timelinePlacements>>[number];

/** The plans of a campaign: the one that it follows now, and the one with which it was committed first. */
export const plansOf = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
): Promise<{ readonly now: Uuid; readonly first: Uuid }> => {
  const { proposal_id: now } = await db
    .selectFrom('campaign')
    .select('proposal_id')
    .where('id', '=', campaignId)
    .executeTakeFirstOrThrow();
  const first = await db
    .selectFrom('proposal')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .orderBy('created_at')
    .executeTakeFirst();
  return { now, first: first?.id ?? now };
};

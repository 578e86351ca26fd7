// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { ObjectedDate } from '../../domain/objection/objection.ts';
import type { PlanningTables } from '../schema.ts';

interface CampaignDate extends ObjectedDate {
  readonly node: string;
  readonly organisationId: Uuid;
}

const TASK_TO_COME = new Set(['todo', 'ready']);
const GATE_TO_COME = new Set(['closed', 'refused']);

/** Planned dates of some tasks and gates of a campaign, and whether they began. */
export const campaignDates = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  nodes: readonly string[],
): Promise<CampaignDate[]> => {
  if (nodes.length === 0) return [];
  const [tasks, gates] = await Promise.all([
    db
      .selectFrom('task')
      .select([
        'node_key',
        'organisation_id',
        'planned_start',
        'planned_end',
        'commitment',
        'state',
      ])
      .where('campaign_id', '=', campaignId)
      .where('node_key', 'in', nodes)
      .where('tier', '<>', 'local')
      .execute(),
    db
      .selectFrom('gate')
      .select([
        'node_key',
        'organisation_id',
        'planned_start',
        'planned_end',
        'commitment',
        'state',
      ])
      .where('campaign_id', '=', campaignId)
      .where('node_key', 'in', nodes)
      .execute(),
  ]);
  const rows = [
    ...tasks.map((row) => ({ ...row, isFact: !TASK_TO_COME.has(row.state) })),
    ...gates.map((row) => ({ ...row, isFact: !GATE_TO_COME.has(row.state) })),
  ];
  return rows.flatMap((row) =>
    row.planned_start === null || row.planned_end === null
      ? []
      : [
          {
            node: row.node_key,
            organisationId: row.organisation_id,
            start: row.planned_start,
            end: row.planned_end,
            commitment: row.commitment,
            isFact: row.isFact,
          },
        ],
  );
};

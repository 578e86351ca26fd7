// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';

type Db = Kysely<PlanningTables>;

/** Tasks and gates of some organisations in a campaign with their dates, in the order of their keys. */
export const sliceNodes = async (db: Db, campaignId: Uuid, organisationIds: readonly Uuid[]) => {
  if (organisationIds.length === 0) return [];
  const columns = [
    'id',
    'organisation_id',
    'node_key',
    'template',
    'wave',
    'planned_start',
    'planned_end',
    'is_provisional',
    'commitment',
  ] as const;
  const [tasks, gates] = [
    await db
      .selectFrom('task')
      .select([...columns, 'action'])
      .where('campaign_id', '=', campaignId)
      .where('organisation_id', 'in', [...organisationIds])
      .where('tier', '<>', 'local')
      .orderBy('node_key')
      .execute(),
    await db
      .selectFrom('gate')
      .select(columns)
      .where('campaign_id', '=', campaignId)
      .where('organisation_id', 'in', [...organisationIds])
      .orderBy('node_key')
      .execute(),
  ];
  return [
    ...tasks.map((row) => ({ ...row, kind: 'task' as const })),
    ...gates.map((row) => ({ ...row, kind: 'gate' as const, action: 'none' as const })),
  ];
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** Campaigns in which the passing of days alone may change something. */
export const campaignsDue = async (db: Kysely<PlanningTables>, today: string): Promise<Uuid[]> => {
  const rows = await db
    .selectFrom('campaign')
    .select('campaign.id')
    .where((where) =>
      where.or([
        where.exists(
          where
            .selectFrom('task')
            .select('task.id')
            .whereRef('task.campaign_id', '=', 'campaign.id')
            .where('task.ready_from', '<=', today),
        ),
        where.exists(
          where
            .selectFrom('gate')
            .select('gate.id')
            .whereRef('gate.campaign_id', '=', 'campaign.id')
            .where('gate.state', 'in', ['closed', 'refused'])
            .where('gate.expires_on', '<', today),
        ),
        where.exists(
          where
            .selectFrom('placement')
            .select('placement.id')
            .whereRef('placement.campaign_id', '=', 'campaign.id')
            .where('placement.state', '=', 'on-hold'),
        ),
        where.exists(
          where
            .selectFrom('wave_gate')
            .select('wave_gate.id')
            .whereRef('wave_gate.campaign_id', '=', 'campaign.id')
            .where('wave_gate.state', 'in', ['closed', 'ready']),
        ),
        where.exists(
          where
            .selectFrom('wave')
            .select('wave.id')
            .whereRef('wave.campaign_id', '=', 'campaign.id')
            .where('wave.is_finished', '=', false)
            .where('wave.conditions', 'is not', null),
        ),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import { loadCampaigns } from '../campaign/load-campaign.ts';
import type { Text } from '../playbook/playbook-index.ts';

const NODES = ['task', 'gate', 'wave_gate'] as const;
const TABLES: Readonly<Record<string, (typeof NODES)[number]>> = {
  task: 'task',
  gate: 'gate',
  'wave-gate': 'wave_gate',
};

/** What the tasks, gates and wave gates of some lines of the journal are called, by their ids. */
export const journalTitles = async (
  db: Kysely<PlanningTables>,
  lines: readonly { readonly resourceType: string; readonly resourceId: string }[],
): Promise<ReadonlyMap<string, Text>> => {
  const found = await Promise.all(
    NODES.map(async (table) => {
      const ids = lines
        .filter(({ resourceType }) => TABLES[resourceType] === table)
        .map(({ resourceId }) => resourceId as Uuid);
      if (ids.length === 0) return [];
      return db
        .selectFrom(table)
        .select(['id', 'campaign_id', 'template'])
        .where('id', 'in', [...new Set(ids)])
        .execute();
    }),
  );
  const rows = found.flat();
  const campaigns = await loadCampaigns(
    db,
    rows.map((row) => row.campaign_id),
  );
  return new Map(
    rows.flatMap(({ id, campaign_id: campaignId, template }) => {
      const title = campaigns.get(campaignId)?.playbook.titleOf(template);
      return title ? [[id, title] as const] : [];
    }),
  );
};

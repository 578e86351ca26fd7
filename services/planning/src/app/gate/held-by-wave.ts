// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { GateListRow } from './present-gate.ts';

/** Tells, for the gates of some campaigns, whether a closed wave gate holds their decision. */
export const loadHeldByWave = async (
  db: Kysely<PlanningTables>,
  campaigns: ReadonlyMap<Uuid, CampaignCore>,
): Promise<(row: GateListRow) => boolean> => {
  if (campaigns.size === 0) return () => false;
  const rows = await db
    .selectFrom('wave_gate')
    .select(['campaign_id', 'template', 'wave', 'state'])
    .where('campaign_id', 'in', [...campaigns.keys()])
    .orderBy('wave', 'desc')
    .execute();
  return (gate) => {
    const templates = campaigns
      .get(gate.campaign_id)
      ?.playbook.playbook.waveGates.filter(
        ({ holds, holdPoint }) => holds === gate.template && holdPoint === 'decision',
      );
    const holding = rows.find(
      (row) =>
        row.campaign_id === gate.campaign_id &&
        row.wave < gate.wave &&
        templates?.some(({ key }) => key === row.template),
    );
    return holding !== undefined && holding.state !== 'opened';
  };
};

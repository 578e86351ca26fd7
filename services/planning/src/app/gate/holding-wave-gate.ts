// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely } from 'kysely';
import type { GateRow } from '../../db/gate/gate-row.ts';
import type { WaveGateRow } from '../../db/gate/wave-gate-row.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';

/** The wave gate behind the wave before a gate's, which holds its decision; null when none does. */
export const holdingWaveGate = async (
  db: Kysely<PlanningTables>,
  { id, playbook }: CampaignCore,
  gate: Pick<GateRow, 'template' | 'wave'>,
): Promise<WaveGateRow | null> => {
  const templates = playbook.playbook.waveGates
    .filter(({ holds, holdPoint }) => holds === gate.template && holdPoint === 'decision')
    .map(({ key }) => key);
  if (templates.length === 0) return null;
  const row = await db
    .selectFrom('wave_gate')
    .selectAll()
    .where('campaign_id', '=', id)
    .where('template', 'in', templates)
    .where('wave', '<', gate.wave)
    .orderBy('wave', 'desc')
    .executeTakeFirst();
  return row ?? null;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { toWaveGate } from '../../db/gate/wave-gate-row.ts';
import { settleWaveGate } from '../../domain/wave-gate/decide-wave-gate.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import { applyWaveGateEvent } from '../wave-gate/apply-wave-gate-event.ts';
import { loadWaveResults } from '../wave-gate/load-wave-results.ts';
import { type Unit, byItself } from '../unit/unit.ts';

/**
 * Judges again the wave gates that nobody has decided.
 * @param waves those that changed; every wave when absent
 */
export const settleWaveGates = async (
  unit: Unit,
  campaign: CampaignCore,
  waves?: readonly number[],
): Promise<void> => {
  if (waves?.length === 0) return;
  let query = unit.trx
    .selectFrom('wave_gate')
    .selectAll()
    .where('campaign_id', '=', campaign.id)
    .where('state', 'in', ['closed', 'ready']);
  if (waves) query = query.where('wave', 'in', [...new Set(waves)]);
  const rows = await query.execute();
  const results = await loadWaveResults(unit.trx, campaign, rows, unit.today);
  const self = byItself(unit);
  for (const row of rows) {
    const isMet = results.get(row.id)?.met ?? false;
    const event = settleWaveGate(toWaveGate(row), isMet, unit.now.toString());
    if (event) await applyWaveGateEvent(self, row, event);
  }
};

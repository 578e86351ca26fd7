// SPDX-License-Identifier: AGPL-3.0-or-later
import { waveFigures } from '../../db/wave/wave-figures.ts';
import { lockWaves, toWaveControl, writeWaveControl } from '../../db/wave/wave-row.ts';
import { judgeWave } from '../../domain/wave/judge-wave.ts';
import { settleWave } from '../../domain/wave/wave-control.ts';
import type { CampaignCore } from '../campaign/load-campaign.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { liveGate } from '../proposal/present-proposal.ts';
import { type Unit, byItself, note } from '../unit/unit.ts';
import { announceWave } from '../wave/announce-wave.ts';
import { conditionsOf } from '../wave/conditions-of.ts';

/**
 * Judges again the conditions of waves: errors pause or stop them, success proposes the next one.
 * @param numbers those that changed; every wave when absent
 */
export const settleWaves = async (
  unit: Unit,
  directory: DirectorySnapshot,
  campaign: CampaignCore,
  numbers?: readonly number[],
): Promise<void> => {
  if (numbers?.length === 0) return;
  const rows = await lockWaves(unit.trx, campaign.id, numbers);
  const figures = await waveFigures(
    unit.trx,
    campaign.id,
    liveGate(campaign.playbook),
    unit.today,
    rows.map(({ number }) => number),
  );
  const self = byItself(unit);
  for (const row of rows) {
    const own = figures.get(row.number);
    if (row.is_finished || !own) continue;
    const judged = judgeWave(conditionsOf(row, campaign), own, unit.today);
    const before = toWaveControl(row);
    const { control, events } = settleWave(before, judged, unit.now.toString());
    if (events.length === 0 && control.tripped.join() === before.tripped.join()) continue;
    const saved = await writeWaveControl(unit.trx, row, control, events.length);
    for (const [index, event] of events.entries()) {
      announceWave(self, campaign, saved, event, row.version + index + 1);
      note(
        self,
        event,
        { type: 'wave', id: row.id, organisationId: directory.nation()?.id ?? null },
        { wave: row.number, ...control.act?.cause },
      );
    }
  }
};

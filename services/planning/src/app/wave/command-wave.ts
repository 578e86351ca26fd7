// SPDX-License-Identifier: AGPL-3.0-or-later
import { toWaveControl, writeWaveControl } from '../../db/wave/wave-row.ts';
import { type WaveCommandName, commandWave as decide } from '../../domain/wave/wave-control.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { momentOf, note } from '../unit/unit.ts';
import { announceWave } from './announce-wave.ts';
import { type WaveTarget, changeWave } from './change-wave.ts';
import { stopLevels } from './wave-stop.ts';

export interface WaveCommand {
  readonly command: WaveCommandName;
  readonly reason: string;
}

/**
 * Pauses, stops or resumes a wave, with a reason, for those whom its playbook names and the coordination
 * of the nation.
 * @throws DomainError `forbidden`, `forbidden-with-this-hat`, `wave-control-refused` and what `changeWave` throws
 */
export const commandWave = async (
  app: AppContext,
  target: WaveTarget,
  { command, reason }: WaveCommand,
  caller: Caller,
) => {
  const [seen, directoryNow] = await Promise.all([
    loadCampaign(app.db, target.campaignId),
    loadDirectory(app.db, caller.today),
  ]);
  const levels = stopLevels(directoryNow, seen);
  const mandateId = requireMandate(caller.person, levels, caller.today);
  return changeWave(app, target, mandateId, caller, async (unit, row, { campaign, directory }) => {
    const { now, by } = momentOf(unit);
    const word = { at: now, by, message: reason };
    const { control, event } = decide(toWaveControl(row), command, word);
    const saved = await writeWaveControl(unit.trx, row, control, 1);
    announceWave(unit, campaign, saved, event);
    note(
      unit,
      `${command}Wave`,
      { type: 'wave', id: row.id, organisationId: directory.nation()?.id ?? null },
      { wave: row.number, reason },
    );
  });
};

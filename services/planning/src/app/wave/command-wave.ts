// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { toWaveControl, writeWaveControl } from '../../db/wave/wave-row.ts';
import { type WaveCommandName, commandWave as decide } from '../../domain/wave/wave-control.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { momentOf, note } from '../unit/unit.ts';
import { announceWave } from './announce-wave.ts';
import { type WaveTarget, changeWave } from './change-wave.ts';

export interface WaveCommand {
  readonly command: WaveCommandName;
  readonly reason: string;
}

/**
 * Pauses, stops or resumes a wave, with a reason.
 * @throws DomainError `wave-control-refused` and what `changeWave` throws
 */
export const commandWave = (
  app: AppContext,
  target: WaveTarget,
  { command, reason }: WaveCommand,
  mandateId: Uuid,
  caller: Caller,
) =>
  changeWave(app, target, mandateId, caller, async (unit, row, { campaign, directory }) => {
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

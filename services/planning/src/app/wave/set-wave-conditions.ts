// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { writeWaveConditions } from '../../db/wave/wave-row.ts';
import type { WaveConditions } from '../../domain/wave/wave-conditions.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { settleWaves } from '../settle/settle-waves.ts';
import { note } from '../unit/unit.ts';
import { announceWave } from './announce-wave.ts';
import { type WaveTarget, changeWave } from './change-wave.ts';

const hasTwice = (names: readonly string[]): boolean => new Set(names).size < names.length;

/**
 * Sets the conditions of a wave; they are judged at once.
 * @throws DomainError `wave-metric-twice` and what `changeWave` throws
 */
export const setWaveConditions = (
  app: AppContext,
  target: WaveTarget,
  conditions: WaveConditions,
  mandateId: Uuid,
  caller: Caller,
) => {
  const { success, error } = conditions;
  if (
    hasTwice(success.map(({ metric }) => metric)) ||
    hasTwice(error.map(({ metric, reaction }) => `${metric} ${reaction}`))
  ) {
    throw problem('wave-metric-twice');
  }
  return changeWave(app, target, mandateId, caller, async (unit, row, context) => {
    const { campaign, directory } = context;
    const saved = await writeWaveConditions(unit.trx, row, conditions);
    announceWave(unit, campaign, saved, 'wave.conditions-set');
    note(
      unit,
      'setWaveConditions',
      { type: 'wave', id: row.id, organisationId: directory.nation()?.id ?? null },
      { wave: row.number },
    );
    await settleWaves(unit, directory, campaign, [row.number]);
  });
};

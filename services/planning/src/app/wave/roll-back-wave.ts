// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { toWaveControl, writeWaveControl } from '../../db/wave/wave-row.ts';
import { rolledBack } from '../../domain/wave/wave-control.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { applyGateEvent } from '../gate/apply-gate-event.ts';
import { settle } from '../settle/settle.ts';
import { applyTaskEvent } from '../task/apply-task-event.ts';
import { momentOf, note } from '../unit/unit.ts';
import { applyWaveGateEvent } from '../wave-gate/apply-wave-gate-event.ts';
import { announceWave } from './announce-wave.ts';
import { type WaveTarget, changeWave } from './change-wave.ts';
import { readRollBack } from './read-roll-back.ts';

/**
 * Rolls a wave back to its last stable state and pauses it: what was opened since is closed again, tasks
 * that nobody began and that wait for it are withdrawn. Accounts and tools stay as they are.
 * @throws DomainError `roll-back-next`, `roll-back-nothing` and what `changeWave` throws
 */
export const rollBackWave = (
  app: AppContext,
  target: WaveTarget,
  reason: string,
  mandateId: Uuid,
  caller: Caller,
) =>
  changeWave(app, target, mandateId, caller, async (unit, row, { campaign, directory }) => {
    const found = await readRollBack(unit.trx, directory, campaign, row.number, unit.today);
    if (found.point.refused) throw problem(found.point.refused);
    const { now: at, by } = momentOf(unit);
    const happened = { at, by, message: reason };
    for (const gate of found.waveGates)
      await applyWaveGateEvent(unit, gate, { ...happened, type: 'wave-gate.closed-again' });
    for (const gate of found.gates)
      await applyGateEvent(unit, directory, gate, { ...happened, type: 'gate.closed-again' });
    for (const task of found.tasks)
      await applyTaskEvent(unit, directory, task, { ...happened, type: 'task.withdrawn' });
    const control = rolledBack(toWaveControl(row), { ...happened, cause: null });
    const saved = await writeWaveControl(unit.trx, row, control, 1);
    announceWave(unit, campaign, saved, 'wave.rolled-back');
    note(
      unit,
      'rollBackWave',
      { type: 'wave', id: row.id, organisationId: directory.nation()?.id ?? null },
      {
        wave: row.number,
        reason,
        since: found.point.since,
        gates: found.gates.length,
        tasks: found.tasks.length,
      },
    );
    await settle(unit, directory, campaign, {
      nodeIds: [],
      organisationIds: [...found.gates, ...found.tasks].map((one) => one.organisation_id),
      waves: [row.number, ...found.waveGates.map(({ wave }) => wave)],
    });
  });

// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME } from '@essaim/kernel';
import { appendHistory } from '../../db/append-history.ts';
import { type WaveGateRow, toWaveGate, waveGateColumns } from '../../db/gate/wave-gate-row.ts';
import type { WaveGateEvent } from '../../domain/wave-gate/decide-wave-gate.ts';
import { evolveWaveGate } from '../../domain/wave-gate/evolve-wave-gate.ts';
import type { Unit } from '../unit/unit.ts';

/** Writes what happened to a wave gate: its row, its history, its event. */
export const applyWaveGateEvent = async (
  unit: Unit,
  row: WaveGateRow,
  event: WaveGateEvent,
): Promise<WaveGateRow> => {
  const saved = await unit.trx
    .updateTable('wave_gate')
    .set({
      ...waveGateColumns(evolveWaveGate(toWaveGate(row), event)),
      revision: row.revision + 1,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await appendHistory(unit.trx, row.id, event, event.message);
  unit.events.push({
    type: event.type,
    home: NATIONAL_HOME,
    aggregate: 'wave-gate',
    aggregateId: row.id,
    version: saved.version,
    data: {
      id: saved.id,
      campaignId: saved.campaign_id,
      template: saved.template,
      wave: saved.wave,
      state: saved.state,
      since: saved.since,
      planned: saved.planned,
      openedOn: saved.opened_on,
    },
    actor: unit.actor,
    correlationId: unit.correlationId,
    at: unit.now,
  });
  return saved;
};

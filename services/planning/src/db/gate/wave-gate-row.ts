// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely, Selectable } from 'kysely';
import type { WaveGate } from '../../domain/wave-gate/wave-gate.ts';
import type { WaveGateTable } from '../node-tables.ts';
import type { PlanningTables } from '../schema.ts';

export type WaveGateRow = Selectable<WaveGateTable>;

export const toWaveGate = (row: WaveGateRow): WaveGate => ({
  state: row.state,
  since: row.since,
  opened: row.opened,
  openedOn: row.opened_on,
  refusal: row.refusal,
});

const json = (value: unknown): string => (value === null ? null : JSON.stringify(value)) as string;

export const waveGateColumns = (waveGate: WaveGate) => ({
  state: waveGate.state,
  since: waveGate.since,
  opened: json(waveGate.opened),
  opened_on: waveGate.openedOn,
  refusal: json(waveGate.refusal),
});

/** The campaign and template of a wave gate, which never change. */
export const findWaveGate = (
  db: Kysely<PlanningTables>,
  id: Uuid,
): Promise<Pick<WaveGateRow, 'campaign_id' | 'template'> | undefined> =>
  db
    .selectFrom('wave_gate')
    .select(['campaign_id', 'template'])
    .where('id', '=', id)
    .executeTakeFirst();

/** Reads a wave gate and holds its row until the end of the transaction. */
export const lockWaveGate = (
  db: Kysely<PlanningTables>,
  id: Uuid,
): Promise<WaveGateRow | undefined> =>
  db.selectFrom('wave_gate').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely, Selectable } from 'kysely';
import type { WaveConditions } from '../../domain/wave/wave-conditions.ts';
import type { WaveControl } from '../../domain/wave/wave-control.ts';
import type { WaveTable } from '../campaign-tables.ts';
import type { PlanningTables } from '../schema.ts';

export type WaveRow = Selectable<WaveTable>;

export const toWaveControl = (row: WaveRow): WaveControl => ({
  state: row.control,
  act: row.control_act,
  tripped: row.tripped,
  succeededAt: row.succeeded_at,
});

/** Reads waves of a campaign and holds their rows until the end of the transaction; all when absent. */
export const lockWaves = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  numbers?: readonly number[],
): Promise<WaveRow[]> => {
  let query = db.selectFrom('wave').selectAll().where('campaign_id', '=', campaignId);
  if (numbers) query = query.where('number', 'in', [...numbers, 0]);
  return query.orderBy('number').forUpdate().execute();
};

/** Waves of some campaigns in which nothing may begin. */
export const stoppedWaves = (
  db: Kysely<PlanningTables>,
  campaignIds: readonly Uuid[],
): Promise<WaveRow[]> =>
  db
    .selectFrom('wave')
    .selectAll()
    .where('campaign_id', 'in', campaignIds)
    .where('control', '<>', 'open')
    .execute();

/** Writes how a wave is controlled; `version` counts the events that tell it. */
export const writeWaveControl = (
  db: Kysely<PlanningTables>,
  { id, version }: Pick<WaveRow, 'id' | 'version'>,
  control: WaveControl,
  events: number,
): Promise<WaveRow> =>
  db
    .updateTable('wave')
    .set({
      control: control.state,
      control_act: control.act === null ? null : JSON.stringify(control.act),
      tripped: JSON.stringify(control.tripped),
      succeeded_at: control.succeededAt,
      version: version + events,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

/** Writes the conditions of a wave; what had acted by the former ones may act again. */
export const writeWaveConditions = (
  db: Kysely<PlanningTables>,
  { id, version }: Pick<WaveRow, 'id' | 'version'>,
  conditions: WaveConditions,
): Promise<WaveRow> =>
  db
    .updateTable('wave')
    .set({ conditions: JSON.stringify(conditions), tripped: '[]', version: version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

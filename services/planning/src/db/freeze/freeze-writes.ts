// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Insertable, Kysely } from 'kysely';
import type { Act } from '../../domain/act.ts';
import type { FreezePeriod } from '../../domain/freeze/freeze.ts';
import type { FreezeExceptionTable, FreezeTable } from '../freeze-tables.ts';
import { insertInto } from '../insert-rows.ts';
import type { PlanningTables } from '../schema.ts';
import type { FreezeRow } from './freeze-rows.ts';

/** Writes a freeze with its periods. */
export const insertFreeze = async (
  db: Kysely<PlanningTables>,
  freeze: Insertable<FreezeTable>,
  periods: readonly FreezePeriod[],
): Promise<FreezeRow> => {
  const row = await db
    .insertInto('campaign_freeze')
    .values({ ...freeze, version: 1 })
    .returningAll()
    .executeTakeFirstOrThrow();
  await insertInto(
    db,
    'freeze_period',
    periods.map((period) => ({
      freeze_id: row.id,
      first_day: period.firstDay,
      last_day: period.lastDay,
    })),
  );
  return row;
};

/** Counts one more version of a freeze, ended when an act ends it. */
export const bumpFreeze = (
  db: Kysely<PlanningTables>,
  { id, version }: Pick<FreezeRow, 'id' | 'version'>,
  ended: Act | null = null,
): Promise<FreezeRow> =>
  db
    .updateTable('campaign_freeze')
    .set({ version: version + 1, ...(ended !== null && { ended: JSON.stringify(ended) }) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

export const insertException = async (
  db: Kysely<PlanningTables>,
  exception: Insertable<FreezeExceptionTable>,
): Promise<void> => {
  await db.insertInto('freeze_exception').values(exception).execute();
};

/** Ends an override or a derogation; tells whether it ran. */
export const endException = async (
  db: Kysely<PlanningTables>,
  { id, freezeId }: { readonly id: Uuid; readonly freezeId: Uuid },
  ended: Act,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('freeze_exception')
    .set({ ended: JSON.stringify(ended) })
    .where('id', '=', id)
    .where('freeze_id', '=', freezeId)
    .where('ended', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

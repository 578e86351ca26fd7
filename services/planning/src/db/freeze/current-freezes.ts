// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { FreezePeriod } from '../../domain/freeze/freeze.ts';
import type { PlanningTables } from '../schema.ts';
import { type FreezeExceptionRow, type FreezeRow, exceptionsOf } from './freeze-rows.ts';

/** A freeze that can still hold something, with its periods from today on and what lifts it now. */
export interface CurrentFreeze {
  readonly row: FreezeRow;
  readonly periods: readonly FreezePeriod[];
  readonly exceptions: readonly FreezeExceptionRow[];
}

/** The freezes of a campaign that are in force or still to come, in the order of their ids. */
export const currentFreezes = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  today: string,
): Promise<CurrentFreeze[]> => {
  const rows = await db
    .selectFrom('campaign_freeze')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('ended', 'is', null)
    .where('ends_on', '>=', today)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [periods, exceptions] = await Promise.all([
    db
      .selectFrom('freeze_period')
      .selectAll()
      .where('freeze_id', 'in', ids)
      .where('last_day', '>=', today)
      .orderBy('first_day')
      .execute(),
    exceptionsOf(db, ids),
  ]);
  return rows.map((row) => ({
    row,
    periods: periods
      .filter((one) => one.freeze_id === row.id)
      .map((one) => ({ firstDay: one.first_day, lastDay: one.last_day })),
    exceptions: exceptions.filter(
      (one) => one.freeze_id === row.id && one.ended === null && one.until >= today,
    ),
  }));
};

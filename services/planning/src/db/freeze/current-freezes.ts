// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { type JoinedFreeze, joinWindows } from '../../domain/freeze/join-windows.ts';
import type { PlanningTables } from '../schema.ts';
import { type FreezeExceptionRow, type FreezeRow, exceptionsOf } from './freeze-rows.ts';

/** A freeze that can still hold something, with its periods from a day on and what lifts it now. */
export interface CurrentFreeze extends JoinedFreeze<FreezeExceptionRow> {
  readonly row: FreezeRow;
}

export interface CurrentDays {
  /** The day from which on periods are read. */
  readonly day: string;
  /** Exceptions count as of today. */
  readonly today: string;
  /** Whether freezes that do not forbid on that day may be left out. */
  readonly only?: boolean;
}

/** The freezes of some campaigns that are in force or still to come, in the order of their ids; windows of one place joined. */
export const currentFreezes = async (
  db: Kysely<PlanningTables>,
  campaignIds: readonly Uuid[],
  { day, today, only = false }: CurrentDays,
): Promise<CurrentFreeze[]> => {
  if (campaignIds.length === 0) return [];
  const rows = await db
    .selectFrom('campaign_freeze')
    .selectAll()
    .where('campaign_id', 'in', [...new Set(campaignIds)])
    .where('ended', 'is', null)
    .where('ends_on', '>=', day)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const windows = rows.filter(({ kind }) => kind === 'allow').map(({ id }) => id);
  const [periods, exceptions] = await Promise.all([
    db
      .selectFrom('freeze_period')
      .selectAll()
      .where('freeze_id', 'in', ids)
      .where('last_day', '>=', day)
      .$if(only, (query) =>
        query.where((where) =>
          where.or([
            where('first_day', '<=', day),
            ...(windows.length > 0 ? [where('freeze_id', 'in', windows)] : []),
          ]),
        ),
      )
      .orderBy('first_day')
      .execute(),
    exceptionsOf(db, ids),
  ]);
  const current = rows.map((row): CurrentFreeze => ({
    row,
    kind: row.kind,
    organisationId: row.organisation_id,
    tag: row.tag,
    forbids: row.forbids,
    counts: { firstDay: row.placed_at.slice(0, 10), lastDay: row.ends_on },
    periods: periods
      .filter((one) => one.freeze_id === row.id)
      .map((one) => ({ firstDay: one.first_day, lastDay: one.last_day })),
    exceptions: exceptions.filter(
      (one) => one.freeze_id === row.id && one.ended === null && one.until >= today,
    ),
  }));
  return [...Map.groupBy(current, ({ row }) => row.campaign_id).values()].flatMap(joinWindows);
};

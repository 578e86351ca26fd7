// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely, Selectable } from 'kysely';
import type { CalendarSettingTable } from '../calendar-table.ts';
import type { PlanningTables } from '../schema.ts';

const ONLY = 1;

/** What the nation settled about holidays, once it did. */
export const readCalendarSetting = (
  db: Kysely<PlanningTables>,
): Promise<Selectable<CalendarSettingTable> | undefined> =>
  db.selectFrom('calendar_setting').selectAll().where('id', '=', ONLY).executeTakeFirst();

/**
 * Writes the setting in place of the revision before.
 * @returns whether that one was still the last
 */
export const writeCalendarSetting = async (
  db: Kysely<PlanningTables>,
  row: Omit<Selectable<CalendarSettingTable>, 'id'>,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows: written } = await db
    .insertInto('calendar_setting')
    .values({ id: ONLY, ...row })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(row)
        .where('calendar_setting.revision', '=', row.revision - 1),
    )
    .executeTakeFirstOrThrow();
  return written === 1n;
};

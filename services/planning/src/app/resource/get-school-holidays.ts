// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';

/** School calendars, what each knows, and which departments use it; unknown ones have no days. */
export const getSchoolHolidays = async (
  { db }: Pick<AppContext, 'db'>,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['SchoolCalendars']> => {
  const [rows, directory] = await Promise.all([
    db.selectFrom('school_calendar').selectAll().orderBy('zone').execute(),
    loadDirectory(db, caller.today),
  ]);
  const departments = Map.groupBy(
    directory.ofTier('departmental'),
    ({ territory }) => territory?.schoolZone ?? '',
  );
  const zones = [...new Set([...rows.map(({ zone }) => zone), ...departments.keys()])];
  return {
    items: zones
      .filter((zone) => zone !== '')
      .sort()
      .map((zone) => {
        const calendar = rows.find((row) => row.zone === zone)?.calendar;
        return {
          calendar: zone,
          periods: calendar?.holidays.length ?? 0,
          firstDay: calendar?.knownFrom ?? null,
          lastDay: calendar?.knownTo ?? null,
          departments: (departments.get(zone) ?? []).flatMap(
            ({ territory }) => territory?.departmentCode ?? [],
          ),
        };
      }),
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { calendarFaults, parseSchoolDays, parseSchoolPeriods } from '@essaim/calendar';
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { canonicalJson } from '@essaim/playbook';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { csvInvalid, presentFaults } from '../faults.ts';
import { inUnit, note } from '../unit/unit.ts';

type Schemas = PlanningApi['components']['schemas'];

/**
 * Reads school holidays from CSV and replaces the calendars named, unless it is a dry run.
 * @throws DomainError `csv-invalid` with every located fault; nothing is saved then
 */
export const importSchoolHolidays = async (
  app: AppContext,
  { format, csv, dryRun = false }: Schemas['SchoolHolidaysImport'],
  mandateId: Uuid,
  caller: Caller,
): Promise<Schemas['ImportReport']> => {
  const parse = format === 'zones' ? parseSchoolDays : parseSchoolPeriods;
  const { schools, faults } = parse({ name: 'school-holidays', text: csv });
  if (faults.length > 0 && !dryRun) throw csvInvalid(faults, calendarFaults);
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const known = await unit.trx.selectFrom('school_calendar').selectAll().execute();
    const change = { created: 0, changed: 0, unchanged: 0 };
    for (const school of schools) {
      const old = known.find(({ zone }) => zone === school.zone);
      if (!old) change.created += 1;
      else if (canonicalJson(old.calendar) === canonicalJson(school)) change.unchanged += 1;
      else change.changed += 1;
    }
    const report = {
      dryRun,
      valid: faults.length === 0,
      rows: schools.reduce((sum, { holidays }) => sum + holidays.length, 0),
      ...change,
      errors: presentFaults(faults, calendarFaults, caller.language),
    };
    if (dryRun || schools.length === 0) return report;
    await unit.trx
      .insertInto('school_calendar')
      .values(schools.map((school) => ({ zone: school.zone, calendar: JSON.stringify(school) })))
      .onConflict((conflict) =>
        conflict
          .column('zone')
          .doUpdateSet((query) => ({ calendar: query.ref('excluded.calendar') })),
      )
      .execute();
    note(
      unit,
      'importSchoolHolidays',
      { type: 'school-holidays', id: format, organisationId: null },
      { calendars: schools.map(({ zone }) => zone) },
    );
    return report;
  });
};

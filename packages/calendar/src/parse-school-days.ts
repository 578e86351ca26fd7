// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRowReader, readCsvTable, type CsvSource, type LocatedFault } from '@essaim/csv';
import type { SchoolCalendar, SchoolHoliday } from './calendar-data.ts';
import type { CalendarFaultCode } from './calendar-faults.ts';
import { toDate, toDay, type Day } from './day.ts';

const ZONES = ['a', 'b', 'c'] as const;
const columnOf = (zone: string) => `vacances_zone_${zone}`;
const COLUMNS = { required: ['date', ...ZONES.map(columnOf), 'nom_vacances'] };

interface SchoolRow {
  readonly day: Day;
  readonly name: string;
  readonly closed: Readonly<Record<string, boolean>>;
}

const periodsOf = (rows: readonly SchoolRow[], zone: string): SchoolHoliday[] => {
  const periods: { name: string; first: string; last: string; end: Day }[] = [];
  for (const { day, name, closed } of rows) {
    if (!closed[zone]) continue;
    const current = periods.at(-1);
    if (current && current.end === day - 1 && current.name === name) {
      current.end = day;
      current.last = toDate(day);
    } else {
      periods.push({ name, first: toDate(day), last: toDate(day), end: day });
    }
  }
  return periods.map(({ name, first, last }) => ({ name, first, last }));
};

/**
 * Reads the day-by-day calendar of zones A, B and C (`date`, `vacances_zone_a`, ..., `nom_vacances`),
 * in the format of AntoineAugusti/vacances-scolaires.
 * @returns what is known of the three zones, and every fault
 */
export const parseSchoolDays = (
  source: CsvSource,
): { schools: SchoolCalendar[]; faults: LocatedFault<CalendarFaultCode>[] } => {
  const table = readCsvTable(source, COLUMNS);
  const faults: LocatedFault<CalendarFaultCode>[] = [...table.faults];
  const rows: SchoolRow[] = [];
  const lines = new Map<Day, number>();
  for (const row of table.rows) {
    const reader = createRowReader<CalendarFaultCode>(source.name, row, faults);
    const date = reader.required('date') && reader.date('date');
    const closed = Object.fromEntries(
      ZONES.map((zone) => [zone, reader.oneOf(columnOf(zone), ['True', 'False']) === 'True']),
    );
    if (!date) continue;
    const day = toDay(date);
    const first = lines.get(day);
    const previous = rows.at(-1)?.day;
    if (first !== undefined) reader.fault('date', 'school-day-twice', { date, first });
    else if (previous !== undefined && day !== previous + 1)
      reader.fault('date', 'school-day-gap', { after: toDate(previous), date });
    else rows.push({ day, name: reader.text('nom_vacances'), closed });
    lines.set(day, first ?? row.line);
  }
  const [start] = rows;
  const end = rows.at(-1);
  if (!start || !end) return { schools: [], faults };
  const schools = ZONES.map((zone) => ({
    zone: zone.toUpperCase(),
    knownFrom: toDate(start.day),
    knownTo: toDate(end.day),
    holidays: periodsOf(rows, zone),
  }));
  return { schools, faults };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  createRowReader,
  readCsvTable,
  type CsvSource,
  type LocatedFault,
  type RowReader,
} from '@essaim/csv';
import type { SchoolCalendar } from './calendar-data.ts';
import type { CalendarFaultCode } from './calendar-faults.ts';
import type { CivilDate } from './day.ts';

const COLUMNS = {
  required: ['calendar', 'school_year', 'name_fr', 'first_day', 'last_day'],
  optional: ['status', 'source'],
};

interface Period {
  readonly reader: RowReader<CalendarFaultCode>;
  readonly calendar: string;
  readonly begun: number;
  readonly name: string;
  readonly first: CivilDate;
  readonly last: CivilDate | null;
}

const yearName = (begun: number) => `${begun}-${begun + 1}`;

const readPeriod = (reader: RowReader<CalendarFaultCode>): Period | null => {
  const calendar = reader.required('calendar');
  const written = reader.required('school_year');
  const begun = Number(/^(\d{4})-\d{4}$/.exec(written)?.[1] ?? Number.NaN);
  const name = reader.required('name_fr');
  const first = reader.required('first_day') && reader.date('first_day');
  const last = reader.date('last_day');
  if (written !== '' && written !== yearName(begun))
    reader.fault('school_year', 'school-year-invalid', { value: written });
  else if (first && (first < `${begun}-08-01` || first > `${begun + 1}-08-31`))
    reader.fault('first_day', 'school-period-outside-year', { year: written });
  else if (first && last && last < first)
    reader.fault('last_day', 'school-period-reversed', { last });
  else if (first && calendar !== '' && written !== '')
    return { reader, calendar, begun, name, first, last };
  return null;
};

/** Reports what does not fit between periods of one calendar, given in order of date. */
const compareNeighbours = (periods: readonly Period[]) => {
  for (const [index, period] of periods.entries()) {
    const next = periods[index + 1];
    if (!next) continue;
    if (period.last === null) period.reader.fault('last_day', 'school-return-unknown');
    else if (next.first <= period.last)
      next.reader.fault('first_day', 'school-period-overlap', { other: period.reader.line });
    if (next.begun > period.begun + 1)
      next.reader.fault('school_year', 'school-year-gap', {
        calendar: next.calendar,
        after: yearName(period.begun),
        value: yearName(next.begun),
      });
  }
};

/**
 * Reads the periods of calendars that are not A, B, C (`calendar`, `school_year`, `name_fr`,
 * `first_day`, `last_day`). An empty last day means that the return is not known: what is known of
 * the calendar ends there. It begins on 1 September of the first year.
 */
export const parseSchoolPeriods = (
  source: CsvSource,
): { schools: SchoolCalendar[]; faults: LocatedFault<CalendarFaultCode>[] } => {
  const table = readCsvTable(source, COLUMNS);
  const faults: LocatedFault<CalendarFaultCode>[] = [...table.faults];
  const calendars = new Map<string, Period[]>();
  for (const row of table.rows) {
    const period = readPeriod(createRowReader<CalendarFaultCode>(source.name, row, faults));
    if (period) calendars.set(period.calendar, [...(calendars.get(period.calendar) ?? []), period]);
  }
  const schools = [...calendars].map(([zone, unsorted]): SchoolCalendar => {
    const periods = unsorted.toSorted((a, b) => a.first.localeCompare(b.first));
    compareNeighbours(periods);
    const begun = Math.min(...periods.map((period) => period.begun));
    const end = periods.at(-1);
    return {
      zone,
      knownFrom: `${begun}-09-01`,
      knownTo: end?.last === null ? end.first : `${(end?.begun ?? begun) + 1}-08-31`,
      holidays: periods.map(({ name, first, last }) => ({ name, first, last })),
    };
  });
  return { schools, faults };
};

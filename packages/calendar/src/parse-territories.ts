// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRowReader, readCsvTable, type CsvSource, type LocatedFault } from '@essaim/csv';
import type { CalendarFaultCode } from './calendar-faults.ts';
import type { Territory } from './territory.ts';

/** A department as the file of territories describes it. */
export interface Department {
  /** INSEE code: `53`, `2A`, `974`. */
  readonly code: string;
  readonly name: string;
  /** INSEE: 0 de, 1 d', 2 du, 3 de la, 4 des, 5 de l'. */
  readonly articleType: number;
  readonly regionCode: string;
  readonly regionName: string;
  readonly prefectureCode: string;
  readonly prefecture: string;
  readonly academy: string;
  readonly schoolZone: string;
  readonly alsaceMoselle: boolean;
  readonly overseas: boolean;
  readonly population: number;
  /** IANA name. */
  readonly timeZone: string;
  /** `MM-DD`, or null. */
  readonly abolitionDay: string | null;
}

const COLUMNS = {
  required: [
    'code',
    'name',
    'article_type',
    'region_code',
    'region_name',
    'prefecture_code',
    'prefecture',
    'academie',
    'school_zone',
    'alsace_moselle',
    'overseas',
    'population',
    'time_zone',
    'abolition_day',
  ],
};

/** What the calendar of a department depends on. */
export const territoryOf = (department: Department): Territory => ({
  departmentCode: department.code,
  schoolZone: department.schoolZone,
  alsaceMoselle: department.alsaceMoselle,
  abolitionDay: department.abolitionDay,
});

const isTimeZone = (name: string) => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const isDayOfYear = (text: string) =>
  /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) && text !== '02-29';

/** Reads the file of departments (`territories.csv`); rows with a fault are left out. */
export const parseTerritories = (
  source: CsvSource,
): { departments: Department[]; faults: LocatedFault<CalendarFaultCode>[] } => {
  const table = readCsvTable(source, COLUMNS);
  const faults: LocatedFault<CalendarFaultCode>[] = [...table.faults];
  const departments: Department[] = [];
  const lines = new Map<string, number>();
  for (const row of table.rows) {
    const before = faults.length;
    const reader = createRowReader<CalendarFaultCode>(source.name, row, faults);
    const department: Department = {
      code: reader.required('code'),
      name: reader.required('name'),
      articleType: reader.whole('article_type', { least: 0, most: 5 }),
      regionCode: reader.required('region_code'),
      regionName: reader.required('region_name'),
      prefectureCode: reader.required('prefecture_code'),
      prefecture: reader.required('prefecture'),
      academy: reader.required('academie'),
      schoolZone: reader.required('school_zone'),
      alsaceMoselle: reader.oneOf('alsace_moselle', ['0', '1']) === '1',
      overseas: reader.oneOf('overseas', ['0', '1']) === '1',
      population: reader.whole('population'),
      timeZone: reader.required('time_zone'),
      abolitionDay: reader.text('abolition_day') || null,
    };
    const { code, abolitionDay, timeZone } = department;
    const first = lines.get(code);
    if (first !== undefined) reader.fault('code', 'territory-twice', { code, first });
    else lines.set(code, row.line);
    if (code !== '' && !/^(\d{2}|2[AB]|97\d)$/.test(code))
      reader.fault('code', 'territory-code-invalid', { value: code });
    if (abolitionDay !== null && !isDayOfYear(abolitionDay))
      reader.fault('abolition_day', 'abolition-day-invalid', { value: abolitionDay });
    if (timeZone !== '' && !isTimeZone(timeZone))
      reader.fault('time_zone', 'time-zone-unknown', { value: timeZone });
    if (faults.length === before) departments.push(department);
  }
  return { departments, faults };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Territory } from '../territory.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import { remark } from './remark.ts';
import type { Row } from './row.ts';

const COLUMNS = [
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
];

const DEPARTMENT = /^(\d{2}|2A|2B|97\d)$/;
const REGION = /^\d{2}$/;
/** The three zones of the ministry, or the name of a calendar of its own, such as `corse`. */
const SCHOOL_ZONE = /^([ABC]|[a-z][a-z-]*)$/;
const MONTH_DAY = /^(0\d|1[0-2])-([0-2]\d|3[01])$/;

const isTimeZone = (name: string): boolean => {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const readTerritory = (row: Row): Territory => {
  const code = row.required('code');
  if (code !== '' && !DEPARTMENT.test(code)) {
    row.refuse('code', 'unknown_department', { value: code });
  }
  const regionCode = row.required('region_code');
  if (regionCode !== '' && !REGION.test(regionCode)) {
    row.refuse('region_code', 'unknown_region', { value: regionCode });
  }
  const schoolZone = row.required('school_zone');
  if (schoolZone !== '' && !SCHOOL_ZONE.test(schoolZone)) {
    row.refuse('school_zone', 'unknown_value', { value: schoolZone, allowed: 'A, B, C, corse, …' });
  }
  const timeZone = row.required('time_zone');
  if (timeZone !== '' && !isTimeZone(timeZone)) {
    row.refuse('time_zone', 'unknown_value', { value: timeZone, allowed: 'Europe/Paris, …' });
  }
  const abolitionDay = row.optional('abolition_day');
  if (abolitionDay !== null && !MONTH_DAY.test(abolitionDay)) {
    row.refuse('abolition_day', 'invalid_date', { value: abolitionDay });
  }
  return {
    code,
    name: row.required('name'),
    articleType: Number(row.choice('article_type', ['0', '1', '2', '3', '4', '5', '6', '7', '8'])),
    regionCode,
    regionName: row.required('region_name'),
    prefectureCode: row.required('prefecture_code'),
    prefecture: row.required('prefecture'),
    academie: row.required('academie'),
    schoolZone,
    alsaceMoselle: row.flag('alsace_moselle'),
    overseas: row.flag('overseas'),
    population: row.count('population'),
    timeZone,
    abolitionDay,
  };
};

/** Reads `territories.csv`: one line a department. */
export const readTerritoriesFile = (text: string): ReadRows<Territory> => {
  const read = readRows(text, COLUMNS, readTerritory);
  const first = new Map<string, number>();
  const items = read.items.filter(({ line, item }) => {
    const earlier = first.get(item.code);
    if (earlier !== undefined) {
      read.errors.push(
        remark(line, 'code', 'duplicate_code', { value: item.code, first: earlier }),
      );
      return false;
    }
    first.set(item.code, line);
    return true;
  });
  return { ...read, items };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LocatedFault } from '@essaim/csv';
import { expect, test } from 'vitest';
import { parseSchoolDays } from './parse-school-days.ts';
import { parseSchoolPeriods } from './parse-school-periods.ts';

const places = (faults: readonly LocatedFault[]) =>
  faults.map(({ line, column, code }) => [line, column, code]);
const days = (...lines: string[]) =>
  parseSchoolDays({
    name: 'days.csv',
    text: ['date,vacances_zone_a,vacances_zone_b,vacances_zone_c,nom_vacances', ...lines, ''].join(
      '\n',
    ),
  });
const periods = (...lines: string[]) =>
  parseSchoolPeriods({
    name: 'own.csv',
    text: ['calendar,school_year,name_fr,first_day,last_day', ...lines, ''].join('\n'),
  });

test('joins days into periods', () => {
  const { schools, faults } = days(
    '2027-02-12,False,False,False,',
    '2027-02-13,True,False,True,Hiver',
    '2027-02-14,True,False,False,Hiver',
  );
  expect(faults).toEqual([]);
  expect(schools.map(({ holidays }) => holidays)).toEqual([
    [{ name: 'Hiver', first: '2027-02-13', last: '2027-02-14' }],
    [],
    [{ name: 'Hiver', first: '2027-02-13', last: '2027-02-13' }],
  ]);
});

test('locates days that are missing, repeated, or unreadable, all of them', () => {
  const { faults } = days(
    '2027-02-12,False,False,oui,',
    '2027-02-13,True,False,True,Hiver',
    '2027-02-13,True,False,True,Hiver',
    '2027-02-16,True,False,True,Hiver',
    '2027-02-30,True,False,True,Hiver',
    ',True,False,True,Hiver',
  );
  expect(places(faults)).toEqual([
    [2, 'vacances_zone_c', 'csv-not-in-list'],
    [4, 'date', 'school-day-twice'],
    [5, 'date', 'school-day-gap'],
    [6, 'date', 'csv-not-a-date'],
    [7, 'date', 'csv-value-missing'],
  ]);
  expect(days().schools).toEqual([]);
});

test('a period without a last day ends what is known', () => {
  const { schools, faults } = periods(
    'corse,2026-2027,Été,2027-07-03,',
    'corse,2026-2027,Noël,2026-12-19,2027-01-03',
    'bora,2027-2028,Noël,2027-12-19,2028-01-03',
  );
  expect(faults).toEqual([]);
  expect(schools.map(({ zone, knownFrom, knownTo }) => [zone, knownFrom, knownTo])).toEqual([
    ['corse', '2026-09-01', '2027-07-03'],
    ['bora', '2027-09-01', '2028-08-31'],
  ]);
});

test('locates periods that contradict each other', () => {
  const { faults } = periods(
    'corse,2026-27,Noël,2026-12-19,2027-01-03',
    'corse,2026-2027,Noël,2027-12-19,2028-01-03',
    'corse,2026-2027,Noël,2026-12-19,2026-12-01',
    'corse,2026-2027,Toussaint,2026-10-17,',
    'corse,2026-2027,Noël,2026-12-19,2027-01-03',
    'corse,2026-2027,Hiver,2027-01-03,2027-02-28',
    'corse,2028-2029,Hiver,2029-02-13,2029-02-28',
  );
  expect(places(faults)).toEqual([
    [2, 'school_year', 'school-year-invalid'],
    [3, 'first_day', 'school-period-outside-year'],
    [4, 'last_day', 'school-period-reversed'],
    [5, 'last_day', 'school-return-unknown'],
    [7, 'first_day', 'school-period-overlap'],
    [8, 'school_year', 'school-year-gap'],
  ]);
});

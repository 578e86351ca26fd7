// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CalendarClass } from './calendar-class.ts';
import type { CalendarData } from './calendar-data.ts';
import { createCalendars } from './calendars.ts';
import { toDate, toDay } from './day.ts';
import { parseRecurrence } from './parse-recurrence.ts';
import { parseSchoolDays } from './parse-school-days.ts';
import { parseSchoolPeriods } from './parse-school-periods.ts';
import { MAINLAND, type Territory } from './territory.ts';

const source = (name: string) => ({
  name,
  text: readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'),
});
const zones = parseSchoolDays(source('school-holidays.csv'));
const own = parseSchoolPeriods(source('school-holidays-own.csv'));
const data: CalendarData = {
  schools: [...zones.schools, ...own.schools],
  goodFridayAntilles: false,
};
const calendars = createCalendars(data, { first: toDay('2026-01-01'), last: toDay('2035-12-31') });

const mayenne: Territory = { ...MAINLAND, departmentCode: '53', schoolZone: 'B' };
const reunion: Territory = {
  ...MAINLAND,
  departmentCode: '974',
  schoolZone: 'reunion',
  abolitionDay: '12-20',
};
const corse: Territory = { ...MAINLAND, departmentCode: '2A', schoolZone: 'corse' };
const guyane: Territory = {
  ...MAINLAND,
  departmentCode: '973',
  schoolZone: 'guyane',
  abolitionDay: '06-10',
};

const next = (territory: Territory, kind: CalendarClass, date: string) =>
  toDate(calendars.openDays(territory, kind).onOrAfter(toDay(date)));
const closed = (territory: Territory, kind: CalendarClass, date: string) =>
  calendars.closedReason(territory, kind, toDay(date));

const provisional = (territory: Territory, date: string) =>
  calendars.isProvisional(territory, 'school-term', toDay(date));

test('the files of the project are read without a fault', () => {
  expect([...zones.faults, ...own.faults]).toEqual([]);
  expect(data.schools.map(({ zone, knownFrom, knownTo }) => [zone, knownFrom, knownTo])).toEqual([
    ['A', '2023-09-01', '2028-08-31'],
    ['B', '2023-09-01', '2028-08-31'],
    ['C', '2023-09-01', '2028-08-31'],
    ['corse', '2026-09-01', '2027-07-03'],
    ['reunion', '2026-09-01', '2027-07-03'],
  ]);
});

describe('calendar classes', () => {
  test('working closes weekends and public holidays', () => {
    expect(next(MAINLAND, 'working', '2027-05-06')).toBe('2027-05-07');
    expect(next(MAINLAND, 'working', '2027-12-25')).toBe('2027-12-27');
    expect(next(reunion, 'working', '2027-12-20')).toBe('2027-12-21');
    expect(closed(reunion, 'working', '2027-12-20')).toEqual({
      code: 'public-holiday',
      holiday: 'abolition',
    });
  });
  test('August is closed, except in La Réunion and in the class working', () => {
    expect(next(mayenne, 'working-no-august', '2027-07-31')).toBe('2027-09-01');
    expect(next(reunion, 'working-no-august', '2027-07-31')).toBe('2027-08-02');
    expect(next(mayenne, 'working', '2027-07-31')).toBe('2027-08-02');
    expect(closed(mayenne, 'working-no-august', '2027-08-03')).toEqual({ code: 'august' });
  });
  test('school term follows the own zone', () => {
    expect(next(mayenne, 'school-term', '2027-02-20')).toBe('2027-03-08');
    expect(next(corse, 'school-term', '2027-02-13')).toBe('2027-03-01');
    expect(closed(mayenne, 'school-term', '2027-02-22')).toEqual({
      code: 'school-holiday',
      zone: 'B',
      name: "Vacances d'hiver",
    });
    expect(next(MAINLAND, 'school-term', '2027-02-22')).toBe('2027-02-22');
  });
  test('continuous and season are open on every day', () => {
    for (const kind of ['continuous', 'season'] as const) {
      expect(next(MAINLAND, kind, '2027-12-25')).toBe('2027-12-25');
      expect(closed(MAINLAND, kind, '2027-12-25')).toBeNull();
    }
  });
  test('a closed reason is given for closed days only', () => {
    const kinds = ['working', 'working-no-august', 'school-term', 'committee'] as const;
    for (const territory of [MAINLAND, mayenne, reunion, corse, guyane])
      for (const kind of kinds) {
        const open = calendars.openDays(territory, kind);
        for (let day = toDay('2027-01-01'); day <= toDay('2030-12-31'); day += 1)
          expect(calendars.closedReason(territory, kind, day) === null).toBe(open.isOpen(day));
      }
  });
});

describe('days that are not known', () => {
  test('repeat the last known year and say that they are provisional', () => {
    expect(provisional(mayenne, '2028-08-31')).toBe(false);
    expect(provisional(mayenne, '2028-09-01')).toBe(true);
    expect(next(mayenne, 'school-term', '2028-10-23')).toBe('2028-11-08');
    expect(next(mayenne, 'school-term', '2033-02-07')).toBe('2033-02-21');
    expect(calendars.isProvisional(mayenne, 'working', toDay('2033-02-07'))).toBe(false);
  });
  test('an unknown return follows zone A, then the own calendar is repeated', () => {
    expect(provisional(corse, '2027-07-03')).toBe(false);
    expect(provisional(corse, '2027-07-04')).toBe(true);
    expect(next(corse, 'school-term', '2027-07-05')).toBe('2027-09-01');
    expect(next(corse, 'school-term', '2027-10-18')).toBe('2027-11-02');
    expect(next(reunion, 'school-term', '2028-01-10')).toBe('2028-02-01');
  });
  test('a calendar of which nothing is known follows zone A, provisionally', () => {
    expect(next(guyane, 'school-term', '2027-02-15')).toBe('2027-03-01');
    expect(provisional(guyane, '2027-02-15')).toBe(true);
  });
  test('without any school calendar every school day is provisional and open', () => {
    const bare = createCalendars(
      { schools: [], goodFridayAntilles: false },
      { first: toDay('2027-01-01'), last: toDay('2027-12-31') },
    );
    expect(bare.isProvisional(mayenne, 'school-term', toDay('2027-02-22'))).toBe(true);
    expect(bare.openDays(mayenne, 'school-term').isOpen(toDay('2027-02-22'))).toBe(true);
  });
  test('29 February repeats a year that has none', () => {
    expect(provisional(mayenne, '2032-02-29')).toBe(true);
    expect(() => closed(mayenne, 'school-term', '2032-02-29')).not.toThrow();
  });
  test('days before the known years repeat the first one', () => {
    const early = createCalendars(data, {
      first: toDay('2020-01-01'),
      last: toDay('2020-12-31'),
    });
    expect(early.isProvisional(mayenne, 'school-term', toDay('2020-02-24'))).toBe(true);
    expect(early.openDays(mayenne, 'school-term').isOpen(toDay('2020-02-28'))).toBe(false);
    expect(early.openDays(mayenne, 'school-term').isOpen(toDay('2020-03-16'))).toBe(true);
  });
});

test('sessions move off public holidays to the next working day', () => {
  const rule = parseRecurrence('RRULE:FREQ=MONTHLY;BYDAY=2MO;BYMONTH=1,2,3,4,5,6,7,9,10,11,12');
  const sessions = calendars.sessions(MAINLAND, rule!).map(toDate);
  expect(sessions.filter((date) => date.startsWith('2027'))).toEqual([
    '2027-01-11',
    '2027-02-08',
    '2027-03-08',
    '2027-04-12',
    '2027-05-10',
    '2027-06-14',
    '2027-07-12',
    '2027-09-13',
    '2027-10-11',
    '2027-11-08',
    '2027-12-13',
  ]);
  const whitMonday = parseRecurrence('FREQ=MONTHLY;BYDAY=3MO;BYMONTH=5');
  expect(calendars.sessions(MAINLAND, whitMonday!).map(toDate)[1]).toBe('2027-05-18');
  const last = parseRecurrence('FREQ=MONTHLY;BYDAY=-1MO;BYMONTH=12');
  expect(calendars.sessions(MAINLAND, last!).map(toDate).slice(0, 2)).toEqual([
    '2026-12-28',
    '2027-12-27',
  ]);
  const fifth = parseRecurrence('FREQ=MONTHLY;BYDAY=5WE;BYMONTH=6');
  expect(calendars.sessions(MAINLAND, fifth!).map(toDate)[0]).toBe('2027-06-30');
});

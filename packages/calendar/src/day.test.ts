// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { civilOf, dayOf, isWeekend, mondayOf, toDate, toDay, weekdayOf } from './day.ts';

test('every day from 1999 to 2101 agrees with Temporal', () => {
  let date = Temporal.PlainDate.from('1999-01-01');
  for (let day = toDay(date); date.year < 2102; day += 1) {
    expect(toDate(day)).toBe(date.toString());
    expect(dayOf(date.year, date.month, date.day)).toBe(day);
    expect(civilOf(day)).toEqual({ year: date.year, month: date.month, dayOfMonth: date.day });
    expect(weekdayOf(day)).toBe(date.dayOfWeek - 1);
    date = date.add({ days: 1 });
  }
});

test('the epoch, days before it, and texts that are no date', () => {
  expect(toDay('1970-01-01')).toBe(0);
  expect(toDate(-1)).toBe('1969-12-31');
  expect(weekdayOf(-1)).toBe(2);
  for (const text of ['2027-02-29', '2027-13-01', '2027-00-10', '2027-01-00', '2027-1-01', 'x', ''])
    expect(() => toDay(text), text).toThrow(RangeError);
  expect(toDay(Temporal.PlainDate.from('2027-01-04'))).toBe(toDay('2027-01-04'));
  expect(toDay('2028-02-29')).toBe(toDay('2028-03-01') - 1);
});

test('weeks begin on Monday', () => {
  const sunday = toDay('2027-01-10');
  expect(toDate(mondayOf(sunday))).toBe('2027-01-04');
  expect([isWeekend(sunday), isWeekend(sunday - 1), isWeekend(sunday - 2)]).toEqual([
    true,
    true,
    false,
  ]);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError, newId } from '@essaim/kernel';
import { describe, expect, test } from 'vitest';
import { type RunningFreeze, forbiddingFreeze } from './freeze.ts';
import { betweenWindows, type FreezeDays, freezePeriods } from './freeze-periods.ts';
import { tagsOf } from './freeze-tags.ts';

const [nation, region, other, department, neighbour] = [
  newId(),
  newId(),
  newId(),
  newId(),
  newId(),
];
const freeze = (change: Partial<RunningFreeze> = {}): RunningFreeze => ({
  id: newId(),
  organisationId: region,
  tag: null,
  forbids: ['start'],
  until: '2027-08-31',
  isLifted: false,
  passing: [],
  ...change,
});
const subject = { line: [department, region, nation], tags: ['wave-2', 'zone-B'] };
const found = (freezes: readonly RunningFreeze[], acts: RunningFreeze['forbids'] = ['start']) =>
  forbiddingFreeze(freezes, { ...subject, acts });

describe('whom a freeze concerns', () => {
  test.each<[string, Partial<RunningFreeze>, boolean]>([
    ['its whole place', {}, true],
    ['all below the nation', { organisationId: nation }, true],
    ['nobody elsewhere', { organisationId: other }, false],
    ['who carries its tag', { tag: 'wave-2' }, true],
    ['nobody without its tag', { tag: 'zone-A' }, false],
    ['no other act', { forbids: ['open', 'live'] }, false],
    ['nobody while it is lifted', { isLifted: true }, false],
    ['not who passes', { passing: [department] }, false],
    ['others than who passes', { passing: [neighbour] }, true],
  ])('%s', (_, change, isForbidden) => {
    expect(found([freeze(change)]) !== null).toBe(isForbidden);
  });

  test('deny wins: a derogation from one does not pass another, and the longest is named', () => {
    const passed = freeze({ passing: [department] });
    const longer = freeze({ organisationId: nation, until: '2027-09-15' });
    expect(found([passed, freeze(), longer])).toBe(longer);
  });
});

test('tags follow from facts', () => {
  const territory = { schoolZone: 'B', overseas: false, alsaceMoselle: true };
  expect(tagsOf(2, territory)).toEqual(['wave-2', 'zone-B', 'alsace-moselle']);
  expect(tagsOf(null, null)).toEqual([]);
});

describe('periods', () => {
  const days = (change: Partial<FreezeDays> = {}): FreezeDays => ({
    firstDay: '2027-07-15',
    lastDay: '2027-08-31',
    rrule: null,
    endsOn: null,
    ...change,
  });
  const code = (change: Partial<FreezeDays>): string => {
    try {
      freezePeriods(days(change));
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
    return 'nothing was refused';
  };

  test('once', () => {
    expect(freezePeriods(days())).toEqual([{ firstDay: '2027-07-15', lastDay: '2027-08-31' }]);
  });

  test('each summer, the last one cut at the end', () => {
    expect(freezePeriods(days({ rrule: 'FREQ=YEARLY', endsOn: '2029-08-20' }))).toEqual([
      { firstDay: '2027-07-15', lastDay: '2027-08-31' },
      { firstDay: '2028-07-15', lastDay: '2028-08-31' },
      { firstDay: '2029-07-15', lastDay: '2029-08-20' },
    ]);
  });

  test('the period that is written counts even where its rule would leave it out', () => {
    const rule = { firstDay: '2027-01-04', lastDay: '2027-01-04', rrule: 'FREQ=WEEKLY;BYDAY=FR' };
    expect(freezePeriods(days({ ...rule, endsOn: '2027-01-16' }))).toEqual([
      { firstDay: '2027-01-04', lastDay: '2027-01-04' },
      { firstDay: '2027-01-08', lastDay: '2027-01-08' },
      { firstDay: '2027-01-15', lastDay: '2027-01-15' },
    ]);
  });

  test.each<[string, Partial<FreezeDays>]>([
    ['freeze-days-order', { lastDay: '2027-07-14' }],
    ['freeze-days-order', { lastDay: '2028-07-15' }],
    ['freeze-rule-end', { rrule: 'FREQ=YEARLY' }],
    ['freeze-rule-end', { rrule: 'FREQ=YEARLY', endsOn: '2032-07-16' }],
    ['freeze-rule-end', { rrule: 'FREQ=YEARLY', endsOn: '2027-08-30' }],
    ['freeze-rule-invalid', { rrule: 'FREQ=SOMETIMES', endsOn: '2028-01-01' }],
    ['freeze-rule-invalid', { rrule: 'FREQ=DAILY;BYDAY=XX', endsOn: '2028-01-01' }],
    ['freeze-rule-invalid', { rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', endsOn: '2028-01-01' }],
    ['freeze-rule-many', { rrule: 'FREQ=DAILY', endsOn: '2032-01-01' }],
  ])('%s: %j', (expected, change) => {
    expect(code(change)).toBe(expected);
  });
});

test('windows forbid what lies before and between them, and nothing after their end', () => {
  const windows = freezePeriods({
    firstDay: '2027-02-01',
    lastDay: '2027-02-05',
    rrule: 'FREQ=MONTHLY',
    endsOn: '2027-03-31',
  });
  expect(betweenWindows(windows, '2027-01-04', '2027-03-31')).toEqual([
    { firstDay: '2027-01-04', lastDay: '2027-01-31' },
    { firstDay: '2027-02-06', lastDay: '2027-02-28' },
    { firstDay: '2027-03-06', lastDay: '2027-03-31' },
  ]);
  expect(betweenWindows(windows, '2027-02-03', '2027-02-05')).toEqual([]);
});

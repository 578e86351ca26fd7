// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { shownDates } from './shown-dates.ts';

const planned = {
  plannedStart: '2027-03-01',
  plannedEnd: '2027-03-10',
  startedOn: null,
  doneOn: null,
};

test.each([
  ['as planned', {}, '2027-02-01', '2027-03-01', '2027-03-10'],
  ['late and not begun', {}, '2027-04-01', '2027-03-01', '2027-03-10'],
  ['begun later', { startedOn: '2027-03-03' }, '2027-03-05', '2027-03-03', '2027-03-10'],
  [
    'begun, should have ended',
    { startedOn: '2027-03-03' },
    '2027-04-01',
    '2027-03-03',
    '2027-04-01',
  ],
  [
    'begun after its planned end',
    { startedOn: '2027-03-20' },
    '2027-03-21',
    '2027-03-20',
    '2027-03-21',
  ],
  [
    'done earlier',
    { startedOn: '2027-02-03', doneOn: '2027-02-09' },
    '2027-04-01',
    '2027-02-03',
    '2027-02-09',
  ],
  [
    'done without a start, before it was to begin',
    { doneOn: '2027-02-09' },
    '2027-04-01',
    '2027-02-09',
    '2027-02-09',
  ],
  ['without dates', { plannedStart: null, plannedEnd: null }, '2027-04-01', null, null],
] as const)('%s', (_case, known, today, start, end) => {
  expect(shownDates({ ...planned, ...known }, today)).toEqual({ start, end });
});

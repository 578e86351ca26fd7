// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Planning } from '../../api/schemas.ts';
import { burnRange, burnRows, conePoints } from './burn-up.ts';

const outlook = {
  today: '2027-03-09',
  before: 1,
  live: { departments: 2, users: 900 },
  done: [{ date: '2027-03-02', departments: 2 }],
  reference: {
    end: '2027-04-12',
    points: [
      { date: '2027-02-08', departments: 2 },
      { date: '2027-04-12', departments: 4 },
    ],
  },
  planned: { end: '2027-05-10', points: [{ date: '2027-05-10', departments: 4 }] },
  forecast: {
    cone: [
      { departments: 2, p50: '2027-03-02', p80: '2027-03-02', p95: '2027-03-02' },
      { departments: 3, p50: '2027-04-12', p80: '2027-05-10', p95: '2027-06-14' },
      { departments: 4, p50: '2027-05-10', p80: '2027-06-14', p95: null },
    ],
  },
} as Planning['CampaignOutlook'];

test('the cone begins today with what is in service, and leaves out what is unknown', () => {
  expect(conePoints(outlook, 'p95')).toEqual([
    { day: '2027-03-09', value: 2 },
    { day: '2027-06-14', value: 3 },
  ]);
  expect(burnRange(outlook)).toEqual({ from: '2027-02-01', to: '2027-06-14' });
});

test('the table has what was until today, and what is to be expected from today on', () => {
  const rows = burnRows(outlook);
  expect(rows.map(({ day }) => day)).toEqual([
    '2027-02-28',
    '2027-03-09',
    '2027-03-31',
    '2027-04-30',
    '2027-05-31',
    '2027-06-30',
  ]);
  expect(rows[0]).toEqual({
    day: '2027-02-28',
    reference: 2,
    done: 1,
    p50: null,
    p80: null,
    p95: null,
  });
  expect(rows[1]).toMatchObject({ done: 2, p50: 2 });
  expect(rows[4]).toMatchObject({ reference: 4, done: null, p50: 4, p80: 3, p95: 2 });
});

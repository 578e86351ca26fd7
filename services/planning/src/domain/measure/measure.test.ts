// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { liveByMonth, monthsOver } from './live-months.ts';
import { type Opening, mostUsersLive } from './opening.ts';
import { peakLoads } from './peak-load.ts';
import { fairnessOf, mostMoved, regionWaits } from './region-fairness.ts';

const opening = (department: string, live: string | null, users = 450): Opening => ({
  department,
  region: `reg-${department.slice(0, 1)}`,
  users,
  live,
});

test('four fifths are users, not departments; what opened before is left aside', () => {
  const small = ['a1', 'a2', 'a3', 'a4'].map((key, at) => opening(key, `2027-0${at + 1}-01`, 25));
  const large = opening('b1', '2027-09-01', 900);
  expect(mostUsersLive([...small, large, opening('c1', null, 9000)])).toBe('2027-09-01');
  expect(mostUsersLive([...small, large].map((one) => ({ ...one, users: 0 })))).toBe('2027-04-01');
  expect(mostUsersLive([opening('c1', null)])).toBeNull();
});

test('each month counts what opened until its last day, across a year', () => {
  const openings = [opening('a1', null), opening('a2', '2027-11-30'), opening('b1', '2028-01-01')];
  const months = monthsOver(openings.map(({ live }) => live));
  expect(months).toEqual(['2027-11', '2027-12', '2028-01']);
  expect(liveByMonth(openings, months)).toEqual([
    { departments: 2, users: 900 },
    { departments: 2, users: 900 },
    { departments: 3, users: 1350 },
  ]);
  expect(monthsOver([null])).toEqual([]);
});

test('regions that wait alike are even; one that waits for all is not', () => {
  const even = [opening('a1', '2027-01-11'), opening('b1', '2027-01-11')];
  expect(fairnessOf(regionWaits(even, '2027-01-01'))).toEqual({
    gini: 0,
    first: { region: 'reg-a', days: 10 },
    last: { region: 'reg-b', days: 10 },
  });
  const uneven = [
    opening('a1', '2027-01-01'),
    opening('b1', '2027-01-21'),
    opening('b2', '2027-02-10'),
  ];
  const waits = regionWaits(uneven, '2027-01-01');
  expect(waits).toEqual([
    { region: 'reg-a', days: 0 },
    { region: 'reg-b', days: 30 },
  ]);
  expect(fairnessOf(waits).gini).toBe(0.5);
  expect(
    fairnessOf([
      { region: 'reg-a', days: 10 },
      { region: 'reg-b', days: 30 },
    ]).gini,
  ).toBe(0.25);
  expect(mostMoved(waits, regionWaits(even, '2027-01-01'))).toEqual({ region: 'reg-b', days: 20 });
  expect(fairnessOf([])).toEqual({ gini: null, first: null, last: null });
});

test('the fullest week and session of each resource, with what campaigns hold', () => {
  const week = (pool: string, date: string, used: number, taken: number, capacity: number) => ({
    pool,
    week: date,
    used,
    taken,
    capacity,
  });
  const loads = peakLoads({
    load: [
      week('reg-52/trainer_days', '2027-03-01', 200, 100, 400),
      week('reg-52/trainer_days', '2027-03-08', 300, 100, 400),
      week('nat/trainer_days', '2027-03-15', 1200, 0, 1200),
      week('reg-44/technician_days', '2027-03-01', 50, 0, 0),
    ],
    sessions: [
      {
        pool: 'nat/committee_slots',
        date: '2027-04-12',
        capacity: 14,
        taken: 3,
        files: [{ node: 'G3@dep-53', files: 4 }],
      },
    ],
  });
  expect(loads).toEqual([
    {
      resource: 'committee_slots',
      percent: 50,
      organisation: 'nat',
      date: '2027-04-12',
      full: 0,
    },
    {
      resource: 'trainer_days',
      percent: 100,
      organisation: 'reg-52',
      date: '2027-03-08',
      full: 2,
    },
  ]);
});

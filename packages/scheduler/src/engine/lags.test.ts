// SPDX-License-Identifier: AGPL-3.0-or-later
import { createCalendars, MAINLAND, toDate, toDay } from '@essaim/calendar';
import type { LinkType } from '@essaim/playbook';
import { expect, test } from 'vitest';
import { earliestAfter, earliestStart, latestBefore } from './lags.ts';

const working = createCalendars(
  { schools: [], goodFridayAntilles: false },
  { first: toDay('2026-01-01'), last: toDay('2028-12-31') },
).openDays(MAINLAND, 'working');

type Case = [type: LinkType, amount: number, unit: 'wd' | 'cd', earliest: string];
// a predecessor from Friday 26 March to Friday 2 April 2027, with Easter Monday on 29 March
const cases: Case[] = [
  ['FS', 0, 'wd', '2027-04-03'],
  ['FS', 1, 'wd', '2027-04-06'],
  ['FS', 5, 'wd', '2027-04-10'],
  ['FS', 0, 'cd', '2027-04-03'],
  ['FS', 182, 'cd', '2027-10-02'],
  ['SS', 0, 'wd', '2027-03-26'],
  ['SS', 1, 'wd', '2027-03-30'],
  ['SS', 5, 'wd', '2027-04-05'],
  ['SS', 10, 'cd', '2027-04-05'],
  ['FF', 0, 'wd', '2027-04-02'],
  ['FF', 1, 'wd', '2027-04-05'],
  ['FF', 5, 'wd', '2027-04-09'],
  ['FF', 4, 'cd', '2027-04-06'],
  ['SF', 0, 'wd', '2027-03-26'],
  ['SF', 1, 'wd', '2027-03-30'],
  ['SF', 10, 'cd', '2027-04-05'],
];

test.each(cases)('%s +%i%s allows %s', (type, amount, unit, earliest) => {
  const link = { type, lag: { amount, unit } };
  const day = earliestAfter(link, toDay('2027-03-26'), toDay('2027-04-02'), working);
  expect(toDate(day)).toBe(earliest);
});

test.each(cases)('%s +%i%s: the latest predecessor is the inverse', (type, amount, unit) => {
  const link = { type, lag: { amount, unit } };
  for (let start = toDay('2027-03-01'); start < toDay('2027-06-01'); start += 1) {
    const latest = latestBefore(link, start, working);
    expect(earliestAfter(link, latest, latest, working)).toBeLessThanOrEqual(start);
    expect(earliestAfter(link, latest + 1, latest + 1, working)).toBeGreaterThan(start);
  }
});

test.each<[type: LinkType, amount: number, duration: number, earliest: string]>([
  // Ends on Friday 2 April at the earliest; Easter Monday is closed.
  ['FF', 0, 1, '2027-04-02'],
  ['FF', 0, 4, '2027-03-30'],
  ['FF', 0, 5, '2027-03-26'],
  // Ends on Monday 5 April, counted in working days.
  ['FF', 1, 3, '2027-04-01'],
  ['SF', 0, 3, '2027-03-24'],
  ['SF', 1, 3, '2027-03-25'],
])('%s +%iwd lets a task of %i days start on %s', (type, amount, duration, earliest) => {
  const link = { type, lag: { amount, unit: 'wd' } } as const;
  const node = { working, open: working, duration };
  expect(toDate(earliestStart(link, toDay('2027-03-26'), toDay('2027-04-02'), node))).toBe(
    earliest,
  );
});

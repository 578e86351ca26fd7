// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { NEVER } from './day.ts';
import { createOpenDays } from './open-days.ts';

// days 100 to 109, of which 101, 102, 105 and 109 are open
const days = createOpenDays(100, Uint8Array.from([0, 1, 1, 0, 0, 1, 0, 0, 0, 1]));

test('finds the nth open day in both directions', () => {
  expect([100, 101, 103, 106, 109].map((day) => days.onOrAfter(day))).toEqual([
    101, 101, 105, 109, 109,
  ]);
  expect([109, 108, 104, 101].map((day) => days.onOrBefore(day))).toEqual([109, 105, 102, 101]);
  expect([days.nth(102, 1), days.nth(102, 2), days.nth(102, 3)]).toEqual([102, 105, 109]);
  expect([days.nthBefore(108, 1), days.nthBefore(108, 3)]).toEqual([105, 101]);
  expect([days.nth(103, 0), days.nthBefore(103, 0)]).toEqual([103, 103]);
});

test('counts spans and stops at the horizon', () => {
  expect([days.count(100, 109), days.count(102, 105), days.count(103, 104)]).toEqual([4, 2, 0]);
  expect([days.count(105, 102), days.count(90, 101), days.count(109, 200)]).toEqual([0, 1, 1]);
  expect([days.nth(105, 3), days.onOrAfter(110), days.onOrAfter(500)]).toEqual([
    NEVER,
    NEVER,
    NEVER,
  ]);
  expect([days.onOrBefore(100), days.onOrBefore(50)]).toEqual([-NEVER, -NEVER]);
  expect([days.isOpen(99), days.isOpen(110), days.isOpen(105)]).toEqual([false, false, true]);
  expect([days.onOrAfter(3), days.onOrBefore(900)]).toEqual([101, 109]);
});

test('a calendar without an open day never opens', () => {
  const closed = createOpenDays(0, new Uint8Array(400));
  expect([closed.onOrAfter(0), closed.onOrBefore(399), closed.count(0, 399)]).toEqual([
    NEVER,
    -NEVER,
    0,
  ]);
});

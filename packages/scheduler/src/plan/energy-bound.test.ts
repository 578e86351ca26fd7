// SPDX-License-Identifier: AGPL-3.0-or-later
import { MAINLAND, createOpenDays } from '@essaim/calendar';
import { expect, test } from 'vitest';
import type { WeekPool } from '../engine/week-pool.ts';
import { energyBound, type ReadyWork } from './energy-bound.ts';

const WEEKS = { first: 0, count: 20 };
const pool = (id: string, weekly: number): WeekPool => ({
  id,
  open: createOpenDays(0, new Uint8Array(140).fill(1)),
  calendar: 'working',
  territory: MAINLAND,
  capacity: new Int32Array(WEEKS.count).fill(weekly),
  taken: new Int32Array(WEEKS.count),
  used: new Int32Array(WEEKS.count),
  continuedFrom: null,
});
const [nation, first, second] = [pool('nat', 100), pool('first', 50), pool('second', 50)];
const work = (of: WeekPool, hundredths: number, week: number): ReadyWork => ({
  ready: week * 7,
  hundredths,
  pool: of,
  lender: of === nation ? null : nation,
});
const week = (...works: ReadyWork[]) => energyBound(works, WEEKS)! / 7;

test('no work has no bound', () => {
  expect(energyBound([], WEEKS)).toBeNull();
});
test('the own pool serves, and the lender what it lacks', () => {
  expect(week(work(first, 150, 2))).toBe(2);
  expect(week(work(first, 151, 2))).toBe(3);
  expect(week(work(first, 600, 0))).toBe(3);
});
test('what another region has to spare serves nobody', () => {
  expect(week(work(first, 600, 0), work(second, 10, 0))).toBe(3);
  expect(week(work(first, 600, 0), work(second, 400, 0))).toBe(4);
});
test('the lender’s own work comes out of what it lends', () => {
  expect(week(work(first, 600, 0), work(nation, 100, 0))).toBe(4);
});
test('late work counts from the week in which it is ready', () => {
  expect(week(work(first, 100, 0), work(first, 300, 8))).toBe(9);
});
test('what committed campaigns hold serves nobody', () => {
  const held = { ...first, taken: new Int32Array(WEEKS.count).fill(50) };
  expect(week(work(held, 300, 0))).toBe(2);
});

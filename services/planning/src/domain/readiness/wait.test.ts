// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { type Link, type PredecessorStanding, waitFor, waitToEnd } from './wait.ts';

const today = '2027-03-09';
const later = (day: string, { lag: { amount } }: Link): string =>
  Temporal.PlainDate.from(day).add({ days: amount }).toString();
const link = (type: Link['type'], amount = 0): Link => ({ type, lag: { amount, unit: 'cd' } });
const open: PredecessorStanding = { kind: 'task', isDone: false, startedOn: null, doneOn: null };
const begun = { ...open, startedOn: '2027-03-01' };
const done = { ...begun, isDone: true, doneOn: '2027-03-05' };
const wait = (one: Link, predecessor: PredecessorStanding) =>
  waitFor(one, predecessor, today, later);

test('finish to start waits until the predecessor is done', () => {
  expect(wait(link('FS'), open)).toEqual({ kind: 'task' });
  expect(wait(link('FS'), begun)).toEqual({ kind: 'task' });
  expect(wait(link('FS'), done)).toBeNull();
});

test('start to start waits until it has begun', () => {
  expect(wait(link('SS'), { ...open, kind: 'gate' })).toEqual({ kind: 'gate' });
  expect(wait(link('SS'), begun)).toBeNull();
});

test('a lag counts from the end, or from the start', () => {
  expect(wait(link('FS', 10), done)).toEqual({ kind: 'lag', until: '2027-03-15' });
  expect(wait(link('FS', 4), done)).toBeNull();
  expect(wait(link('SS', 20), begun)).toEqual({ kind: 'lag', until: '2027-03-21' });
});

test('what was skipped holds nobody, whatever the lag', () => {
  expect(wait(link('FS', 182), { ...open, isDone: true })).toBeNull();
});

test('what holds the end lets it begin', () => {
  expect(wait(link('FF'), open)).toBeNull();
  expect(wait(link('SF', 20), open)).toBeNull();
});

test('finish to finish keeps it from ending before the predecessor, and before the lag', () => {
  const end = (one: Link, predecessor: PredecessorStanding) =>
    waitToEnd(one, predecessor, today, later);
  expect(end(link('FF'), begun)).toEqual({ kind: 'task' });
  expect(end(link('FF'), done)).toBeNull();
  expect(end(link('FF', 10), done)).toEqual({ kind: 'lag', until: '2027-03-15' });
  expect(waitToEnd(link('FF'), done, '2027-03-04', later)).toMatchObject({ until: '2027-03-05' });
  expect(end(link('FF', 10), { ...open, isDone: true })).toBeNull();
});

test('start to finish keeps it from ending before the predecessor begins', () => {
  expect(waitToEnd(link('SF'), open, today, later)).toEqual({ kind: 'task' });
  expect(waitToEnd(link('SF'), begun, today, later)).toBeNull();
  expect(waitToEnd(link('SF', 20), begun, today, later)).toMatchObject({ until: '2027-03-21' });
  expect(waitToEnd(link('FS'), open, today, later)).toBeNull();
  expect(waitToEnd(link('SS'), open, today, later)).toBeNull();
});

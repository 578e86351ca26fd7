// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { type LateWork, nextEscalation } from './next-escalation.ts';

const [region, nation] = [newId(), newId()];
const work: LateWork = { plannedEnd: '2027-03-05', above: [region, nation], steps: [] };
const addDays = (from: string, days: number) =>
  Temporal.PlainDate.from(from).add({ days }).toString();
const next = (change: Partial<LateWork>, today: string) =>
  nextEscalation({ ...work, ...change }, 5, today, addDays);

test('late work climbs one tier after its delay, not before', () => {
  expect(next({}, '2027-03-10')).toBeNull();
  expect(next({}, '2027-03-11')).toEqual({ step: 1, to: region });
});

test('then to the next tier after the same delay, from the day on which it was seen', () => {
  const on = '2027-03-11';
  expect(next({ steps: [{ on, seenOn: null }] }, '2027-03-16')).toBeNull();
  expect(next({ steps: [{ on, seenOn: null }] }, '2027-03-17')).toEqual({ step: 2, to: nation });
  const seen = [{ on, seenOn: '2027-03-15' }];
  expect(next({ steps: seen }, '2027-03-20')).toBeNull();
  expect(next({ steps: seen }, '2027-03-21')).toEqual({ step: 2, to: nation });
});

test('each step once; at the top there is nobody to tell', () => {
  const steps = [
    { on: '2027-03-11', seenOn: null },
    { on: '2027-03-17', seenOn: null },
  ];
  expect(next({ steps }, '2030-01-01')).toBeNull();
  expect(next({ above: [] }, '2030-01-01')).toBeNull();
});

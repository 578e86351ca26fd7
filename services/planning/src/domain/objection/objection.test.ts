// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { checkObjection, latestAsked, stillOpen, takenDay } from './objection.ts';

const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};
const planned = {
  start: '2027-06-01',
  end: '2027-06-10',
  commitment: 'firm',
  isFact: false,
} as const;

test('a region objects to what has not begun, and proposes a later day or none', () => {
  expect(codeOf(() => checkObjection(planned, null))).toBeNull();
  expect(codeOf(() => checkObjection(planned, '2027-06-02'))).toBeNull();
  expect(codeOf(() => checkObjection(planned, '2027-06-01'))).toBe('objection-early');
  expect(codeOf(() => checkObjection({ ...planned, isFact: true }, null))).toBe('objection-past');
});

test('the nation takes the day that it names, else the one proposed, once', () => {
  expect(takenDay('2027-06-20', null, planned.start)).toBe('2027-06-20');
  expect(takenDay('2027-06-20', '2027-07-01', planned.start)).toBe('2027-07-01');
  expect(codeOf(() => takenDay(null, null, planned.start))).toBe('objection-day-missing');
  expect(codeOf(() => takenDay(null, '2027-05-31', planned.start))).toBe('objection-early');
  expect(codeOf(() => stillOpen('open'))).toBeNull();
  for (const state of ['taken', 'declined', 'withdrawn'] as const)
    expect(codeOf(() => stillOpen(state))).toBe('objection-answered');
});

test('of several starts asked for one node the latest counts', () => {
  const asked = [
    { node: 'D05@dep-53', date: '2027-06-20' },
    { node: 'D01@dep-53', date: '2027-04-01' },
    { node: 'D05@dep-53', date: '2027-06-12' },
  ];
  expect(latestAsked(asked)).toEqual([
    { node: 'D01@dep-53', date: '2027-04-01' },
    { node: 'D05@dep-53', date: '2027-06-20' },
  ]);
});

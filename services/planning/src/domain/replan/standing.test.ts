// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { type Standing, realityOf } from './standing.ts';

const TODAY = '2027-03-10';
const standing = (change: Partial<Standing>): Standing => ({
  node: 'D05@dep-53',
  plannedStart: '2027-03-01',
  plannedEnd: '2027-03-05',
  startedOn: null,
  doneOn: null,
  ...change,
});

test.for([
  ['done on time', { startedOn: '2027-03-01', doneOn: '2027-03-05' }, ['2027-03-01', '2027-03-05']],
  ['done without having been begun', { doneOn: '2027-03-04' }, ['2027-03-01', '2027-03-04']],
  ['done before it was planned', { doneOn: '2027-02-20' }, ['2027-02-20', '2027-02-20']],
  ['under way beyond its end', { startedOn: '2027-03-02' }, ['2027-03-02', TODAY]],
  [
    'under way, its end to come',
    { startedOn: '2027-03-02', plannedEnd: '2027-03-19' },
    ['2027-03-02', '2027-03-19'],
  ],
] as const)('%s is a fact', ([, change, [start, end]]) => {
  const { facts, late } = realityOf([standing(change)], TODAY);
  expect(facts).toEqual({ 'D05@dep-53': { start, end } });
  expect(late).toEqual({});
});

test('what should have begun and did not is late', () => {
  expect(realityOf([standing({})], TODAY)).toEqual({ facts: {}, late: { 'D05@dep-53': TODAY } });
});

test('what is to begin today or later is left to the plan', () => {
  expect(realityOf([standing({ plannedStart: TODAY, plannedEnd: TODAY })], TODAY)).toEqual({
    facts: {},
    late: {},
  });
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { PlanOrganisation } from '../model/problem.ts';
import { makeWaves } from './make-waves.ts';

const department = (key: string, readinessScore: number): PlanOrganisation => ({
  key,
  tier: 'departmental',
  parentKey: 'reg',
  name: key,
  territory: null,
  readinessScore,
  attributes: {},
});
const departments = [
  department('a', 10),
  department('b', 90),
  department('c', 50),
  department('d', 50),
  department('e', 70),
];
const proposed = { kind: 'proposed', size: 2 } as const;

test('in order of readiness score, then key', () => {
  expect(makeWaves(departments, { waves: proposed })).toEqual([['b', 'e'], ['c', 'd'], ['a']]);
});

test('after the first waves that are decided', () => {
  expect(makeWaves(departments, { waves: { ...proposed, first: [['a'], ['c']] } })).toEqual([
    ['a'],
    ['c'],
    ['b', 'e'],
    ['d'],
  ]);
});

test('given waves are kept, others left out, finished ones not proposed', () => {
  expect(makeWaves(departments, { waves: { kind: 'given', waves: [['d'], ['b']] } })).toEqual([
    ['d'],
    ['b'],
  ]);
  expect(makeWaves(departments, { waves: proposed, finished: ['b', 'c'] })).toEqual([
    ['e', 'd'],
    ['a'],
  ]);
});

test('moves come last, can open a wave, and close one that is left empty', () => {
  const move = (organisation: string, wave: number) => ({ organisation, wave });
  expect(makeWaves(departments, { waves: proposed, moves: [move('a', 1)] })).toEqual([
    ['b', 'e', 'a'],
    ['c', 'd'],
  ]);
  expect(makeWaves(departments, { waves: proposed, moves: [move('b', 4)] })).toEqual([
    ['e'],
    ['c', 'd'],
    ['a'],
    ['b'],
  ]);
});

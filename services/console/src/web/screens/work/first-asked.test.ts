// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { alix, camille, edith } from '../../../../tests/fixtures/people.ts';
import { firstAsked } from './first-asked.ts';

const lead = { role: camille.role ?? null, organisation: camille.organisation ?? null };
const [free, other] = [camille, { ...edith, ...lead }];
const over = { ...other, load: { tasks: 9, days: 12, over: true } };
const away = { ...other, awayUntil: '2027-03-20' };

test('who is free stands in for who is over-loaded or away', () => {
  expect(firstAsked([free, over])).toBe(free);
  expect(firstAsked([away, free])).toBe(free);
});

test('nobody is named while all are free, or none is', () => {
  expect(firstAsked([free, other])).toBeNull();
  expect(firstAsked([over])).toBeNull();
  expect(firstAsked([over, { ...free, awayUntil: '2027-03-20' }])).toBeNull();
  expect(firstAsked([])).toBeNull();
});

test('another role or place is no stand-in', () => {
  expect(firstAsked([free, { ...over, role: 'board' }])).toBeNull();
  expect(firstAsked([free, { ...over, organisation: alix.organisation ?? null }])).toBeNull();
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { eligibilityParts } from './eligibility-parts.ts';

test('reads tiers and places', () => {
  expect(
    eligibilityParts('organisation.tier in departmental|local and organisation.region == reg-52'),
  ).toEqual([
    { kind: 'tiers', tiers: ['departmental', 'local'] },
    { kind: 'places', names: ['Pays de la Loire'] },
  ]);
  expect(eligibilityParts('organisation.department == dep-53')).toEqual([
    { kind: 'places', names: ['Mayenne'] },
  ]);
});

test('leaves alone what it does not read', () => {
  expect(eligibilityParts('not organisation.tier == local')).toBeNull();
  expect(
    eligibilityParts('organisation.tier == local or organisation.region == reg-52'),
  ).toBeNull();
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { isConformityStale } from '../hoster/hoster.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { type VerdictInput, verdictOf } from './verdict.ts';

const input = (change: Partial<VerdictInput> = {}): VerdictInput => ({
  organisationName: 'Fédération de la Mayenne',
  obstacles: [],
  own: null,
  covering: null,
  missing: [],
  hoster: { name: 'Nuage 49', state: 'open' },
  ...change,
});
const standing = {
  activationId: newId(),
  state: 'active',
  organisationId: newId(),
  organisationName: 'Union nationale',
} as const;

test('nothing in the way: it can be requested', () => {
  expect(verdictOf(input())).toEqual({
    eligible: true,
    requestable: true,
    reasons: [],
    activation: null,
  });
});

test('everything that stands in the way is said at once', () => {
  const verdict = verdictOf(
    input({
      obstacles: [
        { attribute: 'tier', kind: 'wanted', values: ['local'] },
        { attribute: 'region', kind: 'excluded', values: ['reg-52'] },
      ],
      covering: standing,
      missing: ['Nextcloud'],
      hoster: { name: 'Nuage 49', state: 'full' },
    }),
  );
  expect(verdict).toMatchObject({ eligible: false, requestable: false, activation: standing });
  expect(verdict.reasons.map(({ code }) => code)).toEqual([
    'tier-not-eligible',
    'organisation-excluded',
    'activation-covered-by-above',
    'offer-dependency-missing',
    'hoster-full',
  ]);
});

test('an own request counts before the one above', () => {
  const own = { ...standing, state: 'requested' } as const;
  const verdict = verdictOf(input({ own, covering: standing }));
  expect(verdict).toMatchObject({ eligible: true, requestable: false, activation: own });
  expect(verdict.reasons.map(({ code }) => code)).toEqual(['activation-already-open']);
});

test.each([
  [
    [
      ['a', ['b']],
      ['b', ['c']],
      ['c', []],
    ],
    null,
  ],
  [[['a', ['a']]], 'a'],
  [
    [
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ],
    'b',
  ],
  [
    [
      ['a', ['x']],
      ['b', ['x', 'a']],
    ],
    null,
  ],
] as [[string, string[]][], string | null][])('cycle of %j is %s', (edges, expected) => {
  expect(dependencyCycle(new Map(edges))).toBe(expected);
});

test('evidence of conformity is good for a year', () => {
  const evidence = {
    conformityDate: '2026-01-20',
    conformityEvidence: 'https://h.example/chatons',
  };
  expect(isConformityStale(evidence, '2027-01-20')).toBe(false);
  expect(isConformityStale(evidence, '2027-01-21')).toBe(true);
  expect(isConformityStale({ ...evidence, conformityEvidence: null }, '2026-02-01')).toBe(true);
});

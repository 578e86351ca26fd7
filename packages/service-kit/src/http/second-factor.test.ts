// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { secondFactorAt } from '../guard/second-factor.ts';
import { requireSecondFactor } from './second-factor.ts';

const now = Math.floor(Date.now() / 1000);
const demand = (claims: { acr?: string; auth_time?: number }) => () =>
  requireSecondFactor({
    actor: {
      personId: newId(),
      uid: 'e1',
      mandates: [],
      active: null,
      machine: null,
      secondFactorAt: secondFactorAt(claims),
    },
  });

test('a second factor of this minute counts', () => {
  expect(demand({ acr: '2', auth_time: now - 590 })).not.toThrow();
});

test.each([
  ['without a class', { auth_time: now }],
  ['with a password alone', { acr: '1', auth_time: now }],
  ['eleven minutes ago', { acr: '2', auth_time: now - 660 }],
  ['at a time that is not told', { acr: '2' }],
])('a sign-in %s does not', (_how, claims) => {
  expect(demand(claims)).toThrow('second-factor-needed');
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { claimsFor } from './claims-for.ts';

test.each([
  [{ groups: 'yes (option group-provisioning)', quota: 'yes (claim quota)' }, ['groups', 'quota']],
  [{ groups: 'Yes', quota: 'no' }, ['groups']],
  [{ groups: 'unknown', quota: 'not applicable' }, []],
  [{ groups: 'access role only', quota: null }, []],
  [{ groups: 'yesterday', quota: null }, []],
])('a tool is given the claims that its profile says yes to: %j', (profile, claims) => {
  expect(claimsFor(profile)).toEqual(claims);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { isOfferedAction } from './offered-action.ts';

test.each([
  ['UPDATE_PASSWORD', true],
  ['CONFIGURE_TOTP', true],
  ['delete_credential:6f1c9f0e-55b4-4a35-9d5c-2f2f3f7a1b11', true],
  ['delete_credential:../users', false],
  ['idp_link:reg-52', true],
  ['idp_link:reg-52 x', false],
  ['idp_link:../reg-52', false],
  ['delete_account', false],
  ['UPDATE_PROFILE', false],
  [undefined, false],
])('a sign-in may lead to %s: %s', (asked, expected) => {
  expect(isOfferedAction(asked)).toBe(expected);
});

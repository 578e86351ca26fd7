// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test, vi } from 'vitest';
import { currentPerson } from './current-person.ts';
import type { KnownPerson } from './person.ts';

const claims = (mandateVersion: number, iat = 1000, authTime?: number) => ({
  essaim_uid: 'u-1',
  mandate_version: mandateVersion,
  sub: 's-1',
  azp: 'essaim-console',
  iat,
  auth_time: authTime,
});

const person = (
  mandateVersion: number,
  revokedBefore: number | null = null,
  isActive = true,
): KnownPerson => ({
  personId: newId(),
  mandateVersion,
  mandates: [],
  isActive,
  revokedBefore:
    revokedBefore === null ? null : Temporal.Instant.fromEpochMilliseconds(revokedBefore * 1000),
});

test('waits for a copy as new as the token', async () => {
  const load = vi
    .fn()
    .mockResolvedValueOnce(null)
    .mockResolvedValueOnce(person(1))
    .mockResolvedValue(person(2));
  await expect(currentPerson(claims(2), load, 1000)).resolves.toMatchObject({ mandateVersion: 2 });
  expect(load).toHaveBeenCalledTimes(3);
});

test.each([
  ['an older copy', person(1), claims(2), 'authz-catching-up'],
  ['nobody of that name', null, claims(0), 'authz-catching-up'],
  ['a newer copy', person(3), claims(2), 'token-outdated'],
  ['a token from before the sign-out', person(2, 1000), claims(2, 999), 'session-revoked'],
  [
    'a new token of a session from before the sign-out',
    person(2, 1000),
    claims(2, 1200, 999),
    'session-revoked',
  ],
  ['a disabled account', person(2, null, false), claims(2), 'account-disabled'],
  ['a disabled account in an older copy', person(1, null, false), claims(2), 'account-disabled'],
  ['a session that is over in an older copy', person(1, 1000), claims(2, 999), 'session-revoked'],
  ['an account disabled since', person(3, null, false), claims(2), 'account-disabled'],
])('refuses with %s', async (_, known, token, code) => {
  await expect(currentPerson(token, () => Promise.resolve(known), 0)).rejects.toMatchObject({
    code,
  });
});

test('does not wait for somebody whose account is disabled', async () => {
  const load = vi.fn().mockResolvedValue(person(2, null, false));
  await expect(currentPerson(claims(2), load)).rejects.toMatchObject({ code: 'account-disabled' });
  expect(load).toHaveBeenCalledTimes(1);
});

test.each([claims(2, 1000), claims(2, 1200, 1000)])(
  'admits a session begun at the end of the earlier ones or later',
  async (token) => {
    const known = person(2, 1000);
    await expect(currentPerson(token, () => Promise.resolve(known), 0)).resolves.toBe(known);
  },
);

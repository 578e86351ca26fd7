// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { invitationToken } from './invitation-token.ts';

const token = 'abcdefghij0123456789_-';

test('reads the token from the path or from the query', () => {
  expect(invitationToken({ pathname: `/invitation/${token}`, search: '' })).toBe(token);
  expect(invitationToken({ pathname: '/invitation', search: `?token=${token}` })).toBe(token);
});

test('a link that is cut short or mangled has no token', () => {
  expect(invitationToken({ pathname: '/invitation', search: '' })).toBeNull();
  expect(invitationToken({ pathname: '/invitation/short', search: '' })).toBeNull();
  expect(invitationToken({ pathname: '/invitation', search: `?token=${token}%3Cb%3E` })).toBeNull();
});

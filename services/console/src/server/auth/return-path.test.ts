// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

test.each(['/', '/a-faire', '/campagne?vue=carte#vagues', '/invitation?token=abc'])(
  'comes back to %s',
  (path) => {
    expect(returnPath(path)).toBe(path);
  },
);

test.each([
  undefined,
  '',
  ['/a'],
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '/.//elsewhere.example/',
  '/..//elsewhere.example/',
  '/a/..//elsewhere.example/',
  '/./\\elsewhere.example/',
  'javascript:alert(1)',
  'a-faire',
  '/auth/sign-out',
  '/%09/../auth/sign-in',
])('goes home instead of %o', (path) => {
  expect(returnPath(path)).toBe('/');
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { cookiesOf } from './cookies.ts';

test('over https the names bind the cookies to the host, and they are secure', () => {
  const { session, signIn, options } = cookiesOf('https://essaim.example');
  expect([session, signIn]).toEqual(['__Host-essaim-443', '__Host-essaim-443-sign-in']);
  // What the prefix asks for; a browser throws the cookie away otherwise.
  expect(options).toMatchObject({ secure: true, path: '/', httpOnly: true });
  expect(options).not.toHaveProperty('domain');
});

test('over http, on a loopback address, they have neither', () => {
  const { session, signIn, options } = cookiesOf('http://localhost:7400');
  expect([session, signIn]).toEqual(['essaim-7400', 'essaim-7400-sign-in']);
  expect(options.secure).toBe(false);
});

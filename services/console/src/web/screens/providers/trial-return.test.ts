// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { trialReturn } from './trial-return.ts';

test('a return by OpenID Connect', () => {
  expect(trialReturn('?code=c&state=s&iss=https%3A%2F%2Fa.example&session_state=x', '')).toEqual({
    state: 's',
    code: 'c',
    iss: 'https://a.example',
  });
});

test('an error of the provider', () => {
  expect(trialReturn('?error=access_denied&state=s', '')).toEqual({
    state: 's',
    error: 'access_denied',
  });
});

test('a SAML form in the fragment', () => {
  expect(trialReturn('', '#SAMLResponse=PHg%2BPC94Pg%3D%3D&RelayState=s')).toEqual({
    state: 's',
    samlResponse: 'PHg+PC94Pg==',
  });
});

test('an address without either', () => {
  expect(trialReturn('', '')).toBeNull();
});

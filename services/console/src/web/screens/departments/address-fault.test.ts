// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { addressFault } from './address-fault.ts';

test('tells an empty address from an incomplete one', () => {
  expect(addressFault('  ')).toBe('empty');
  for (const text of [
    'lou@',
    'lou',
    '@exemple.org',
    'lou@exemple',
    'a b@exemple.org',
    'lou@exemple.',
  ]) {
    expect(addressFault(text)).toBe('incomplete');
  }
  expect(addressFault(' sacha.petit@exemple.org ')).toBeNull();
});

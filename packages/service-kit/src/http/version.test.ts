// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { entityTag, expectedVersion } from './version.ts';

test('a version comes back as it was given', () => {
  expect(expectedVersion({ 'if-match': entityTag(12) })).toBe(12);
});

test.each([undefined, '', '*', '12', 'W/"12"', '"-1"', '"999999999999999999999"'])(
  '%s is none of our tags',
  (tag) => {
    expect(() => expectedVersion({ 'if-match': tag })).toThrow('precondition-required');
  },
);

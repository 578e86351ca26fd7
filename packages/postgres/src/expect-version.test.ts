// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { expectVersion } from './expect-version.ts';

test('gives the row back when the version is the one that was seen', () => {
  const row = { version: 3, name: 'a' };
  expect(expectVersion(row, 3)).toBe(row);
});

test.for<[string, { version: number } | undefined, number | undefined]>([
  ['not-found', undefined, 3],
  ['precondition-required', { version: 3 }, undefined],
  ['version-conflict', { version: 4 }, 3],
])('throws %s', ([code, row, expected]) => {
  expect(() => expectVersion(row, expected)).toThrow(expect.objectContaining({ code }));
});

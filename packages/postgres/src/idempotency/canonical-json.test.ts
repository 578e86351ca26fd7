// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

test('sorts members at every depth and keeps the order of lists', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }, 0], a: null })).toBe(
    '{"a":null,"b":[{"c":2,"d":1},0]}',
  );
});

test('writes what JSON cannot hold as null', () => {
  expect(canonicalJson(undefined)).toBe('null');
});

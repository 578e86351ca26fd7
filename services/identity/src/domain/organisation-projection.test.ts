// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { uniquelyNamed } from './organisation-projection.ts';

test('a name or a domain that is taken already goes to the first by key', () => {
  const named = uniquelyNamed([
    { key: 'dep-72', name: 'Union', mailDomain: 'Union.example' },
    { key: 'dep-53', name: 'Union', mailDomain: 'union.example' },
    { key: 'nat', name: 'Nation', mailDomain: null },
  ]);
  expect(named).toEqual([
    { key: 'dep-53', name: 'Union', mailDomain: 'union.example' },
    { key: 'dep-72', name: 'Union (dep-72)', mailDomain: null },
    { key: 'nat', name: 'Nation', mailDomain: null },
  ]);
});

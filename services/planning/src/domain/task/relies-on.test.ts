// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { reliesOn } from './relies-on.ts';

test.each([
  ['FS', 'ready', false],
  ['FS', 'in-progress', true],
  ['FS', 'skipped', false],
  ['FS', 'closed', false],
  ['FS', 'refused', false],
  ['FS', 'opened', true],
  ['FF', 'in-progress', false],
  ['FF', 'declared', true],
  ['SS', 'accepted', false],
  ['SF', 'accepted', false],
] as const)('a successor by %s that is %s: %s', (type, state, expected) => {
  expect(reliesOn(type, state)).toBe(expected);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Tier } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { mayGive, rolesAt } from './may-give.ts';

const hat = (role: MandateRole, id: string, tier: Tier) => ({
  role,
  scope: 'subtree' as const,
  organisation: { id, tier },
});
const department = { id: 'd', tier: 'departmental' as const, ancestors: ['r', 'n'] };
const local = { id: 'l', tier: 'local' as const, ancestors: ['d', 'r', 'n'] };

test('who leads a department is named from above, the others also from there', () => {
  const region = hat('coordination', 'r', 'regional');
  const own = hat('coordination', 'd', 'departmental');
  expect(mayGive(region, department, 'coordination')).toBe(true);
  expect(mayGive(own, department, 'coordination')).toBe(false);
  expect(mayGive(own, department, 'liaison')).toBe(true);
  expect(mayGive(hat('coordination', 'x', 'regional'), department, 'liaison')).toBe(false);
  expect(mayGive(hat('liaison', 'r', 'regional'), department, 'liaison')).toBe(false);
});

test('an association names its members', () => {
  expect(mayGive(hat('board', 'l', 'local'), local, 'member')).toBe(true);
  expect(mayGive(hat('board', 'l', 'local'), local, 'treasury')).toBe(false);
  expect(rolesAt('local')).not.toContain('coordination');
});

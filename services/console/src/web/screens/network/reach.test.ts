// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Tier } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { mayChange, mayReadMandates, mayRestructure, reachOf } from './reach.ts';

const hat = (role: MandateRole, id: string, tier: Tier) => ({
  role,
  scope: 'subtree' as const,
  organisation: { id, tier },
});
const local = { id: 'l', tier: 'local' as const, ancestors: ['d', 'r', 'n'] };
const department = { id: 'd', tier: 'departmental' as const, ancestors: ['r', 'n'] };

test('a hat reaches its organisation and those below it', () => {
  expect(reachOf(hat('coordination', 'd', 'departmental'), department)).toBe('at');
  expect(reachOf(hat('coordination', 'r', 'regional'), local)).toBe('above');
  expect(reachOf(hat('coordination', 'x', 'regional'), local)).toBeNull();
  expect(reachOf({ ...hat('coordination', 'r', 'regional'), scope: 'self' }, local)).toBeNull();
  expect(reachOf(null, local)).toBeNull();
});

test('who changes, who restructures, who reads mandates', () => {
  expect(mayChange(hat('coordination', 'r', 'regional'), department)).toBe(true);
  expect(mayChange(hat('board', 'l', 'local'), local)).toBe(true);
  expect(mayChange(hat('liaison', 'r', 'regional'), department)).toBe(false);
  expect(mayRestructure(hat('coordination', 'n', 'national'), department)).toBe(true);
  expect(mayRestructure(hat('coordination', 'r', 'regional'), department)).toBe(false);
  expect(mayRestructure(hat('coordination', 'r', 'regional'), local)).toBe(true);
  expect(mayRestructure(hat('coordination', 'd', 'departmental'), local)).toBe(false);
  expect(mayReadMandates(hat('liaison', 'r', 'regional'), department)).toBe(true);
  expect(mayReadMandates(hat('technical', 'r', 'regional'), department)).toBe(false);
  expect(mayReadMandates(hat('training', 'd', 'departmental'), department)).toBe(false);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Tier } from '@essaim/kernel';

const AT_LOCAL: readonly MandateRole[] = ['coordination', 'board', 'treasury', 'member'];
const NEVER_IN_THE_TREE: readonly MandateRole[] = ['operator'];

/** Whether a role exists at a tier: `operator` at hosters and nowhere else, few at associations. */
export const existsAt = (role: MandateRole, tier: Tier): boolean => {
  if (tier === 'hoster') return role === 'operator';
  if (tier === 'local') return AT_LOCAL.includes(role);
  return !NEVER_IN_THE_TREE.includes(role);
};

/** The scope that a role has where none is said. */
export const usualScope = (role: MandateRole): 'self' | 'subtree' =>
  role === 'coordination' ? 'subtree' : 'self';

/** Roles that only the tier above gives, for they lead the organisation or decide in its name. */
const LEADING: readonly MandateRole[] = ['coordination', 'board', 'committee'];

export const isLeading = (role: MandateRole): boolean => LEADING.includes(role);

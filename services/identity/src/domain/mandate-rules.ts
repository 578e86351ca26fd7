// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Tier } from '@essaim/kernel';

const AT_LOCAL: ReadonlySet<MandateRole> = new Set(['coordination', 'board', 'treasury', 'member']);

/** Whether a role exists at a tier: `operator` at hosters and nowhere else, few at associations. */
export const existsAt = (role: MandateRole, tier: Tier): boolean => {
  if (tier === 'hoster') return role === 'operator';
  if (tier === 'local') return AT_LOCAL.has(role);
  return role !== 'operator';
};

/** The scope that a role has where none is said. */
export const usualScope = (role: MandateRole): 'self' | 'subtree' =>
  role === 'coordination' ? 'subtree' : 'self';

/** Roles that only the tier above gives, for they lead the organisation or decide in its name. */
const LEADING: ReadonlySet<MandateRole> = new Set(['coordination', 'board', 'committee']);

export const isLeading = (role: MandateRole): boolean => LEADING.has(role);

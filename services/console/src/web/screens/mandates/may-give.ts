// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Tier } from '@essaim/kernel';
import type { Hat } from '../../../shared/session.ts';
import { reachOf } from '../network/reach.ts';

type Worn = Pick<Hat, 'role' | 'scope'> & { organisation: { id: string; tier: Tier } };
type Placed = { id: string; tier: Tier; ancestors: readonly string[] };

const LEADING: ReadonlySet<MandateRole> = new Set(['coordination', 'board', 'committee']);
const AT_LOCAL: readonly MandateRole[] = ['board', 'treasury', 'member'];
const UPPER: readonly MandateRole[] = [
  'coordination',
  'technical',
  'liaison',
  'communication',
  'support',
  'facilitation',
  'training',
  'data_protection',
  'treasury',
  'board',
  'committee',
  'member',
];

/** The roles that there are at a tier. */
export function rolesAt(tier: Tier): readonly MandateRole[] {
  if (tier === 'hoster') return ['operator'];
  return tier === 'local' ? AT_LOCAL : UPPER;
}

/** Whether a hat may give or end a role at an organisation; who leads it is named from above. */
export function mayGive(hat: Worn | null, place: Placed, role: MandateRole): boolean {
  const reach = reachOf(hat, place);
  if (hat === null || reach === null) return false;
  if (hat.role === 'coordination' && hat.organisation.tier !== 'local') {
    return hat.organisation.tier === 'national' || reach === 'above' || !LEADING.has(role);
  }
  if (reach !== 'at') return false;
  if (role === 'operator') return hat.role === 'operator';
  return (
    role === 'member' &&
    hat.organisation.tier === 'local' &&
    (hat.role === 'board' || hat.role === 'coordination')
  );
}

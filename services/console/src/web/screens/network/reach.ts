// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tier } from '@essaim/kernel';
import type { Hat } from '../../../shared/session.ts';

type Placed = { id: string; tier: Tier; ancestors: readonly string[] };
type Worn = Pick<Hat, 'role' | 'scope'> & { organisation: { id: string; tier: Tier } };

/** How a hat stands to an organisation: the very one, one above it whose subtree holds it, or neither. */
export function reachOf(hat: Worn | null, place: Placed): 'at' | 'above' | null {
  if (hat === null) return null;
  const { id, tier } = hat.organisation;
  if (id === place.id) return 'at';
  if (tier === 'national') return 'above';
  return hat.scope === 'subtree' && place.ancestors.includes(id) ? 'above' : null;
}

/** Whether a hat may change what an organisation says of itself; the service decides in the end. */
export function mayChange(hat: Worn | null, place: Placed): boolean {
  const reach = reachOf(hat, place);
  if (hat === null || reach === null) return false;
  if (hat.role === 'coordination') return true;
  return reach === 'at' && (hat.role === 'board' || hat.role === 'operator');
}

/** Whether a hat may transfer, merge, split or rename an organisation. */
export function mayRestructure(hat: Worn | null, place: Placed): boolean {
  if (hat?.role !== 'coordination' || place.tier === 'national') return false;
  if (hat.organisation.tier === 'national') return true;
  return (
    hat.organisation.tier === 'regional' &&
    place.tier === 'local' &&
    reachOf(hat, place) === 'above'
  );
}

const READS_MANDATES: ReadonlySet<string> = new Set([
  'coordination',
  'technical',
  'data_protection',
  'liaison',
  'support',
]);

/** Whether a hat may read the mandates of an organisation. */
export function mayReadMandates(hat: Worn | null, place: Placed): boolean {
  const reach = reachOf(hat, place);
  if (hat === null || reach === null) return false;
  if (['local', 'hoster'].includes(hat.organisation.tier)) {
    return reach === 'at' && ['coordination', 'board', 'operator'].includes(hat.role);
  }
  if (hat.role === 'technical') return hat.organisation.tier === 'national';
  return READS_MANDATES.has(hat.role);
}

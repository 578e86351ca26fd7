// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Hat } from '../../../shared/session.ts';
import { reachOf } from '../network/reach.ts';

type Place = Parameters<typeof reachOf>[1];
type Worn = Parameters<typeof reachOf>[0];

/** Whether a hat may declare that people leave from an organisation; the service decides in the end. */
export function mayDeclare(hat: Worn, place: Place): boolean {
  const reach = reachOf(hat, place);
  if (hat === null || reach === null) return false;
  if (hat.role === 'coordination') return true;
  return reach === 'at' && (hat.role === 'board' || hat.role === 'operator') && isSmall(hat);
}

const isSmall = (hat: NonNullable<Worn>): boolean =>
  ['local', 'hoster'].includes(hat.organisation.tier);

/** Whether a hat may declare that an organisation leaves the network: only from above it. */
export function mayDismiss(hat: Worn, place: Place): boolean {
  return hat?.role === 'coordination' && reachOf(hat, place) === 'above';
}

/** Whether a hat confirms what became of accounts in its own tools. */
export function confirmsTools(hat: Pick<Hat, 'role' | 'organisation'> | null): boolean {
  return hat?.organisation.tier === 'hoster' && hat.role === 'operator';
}

/** Whether a hat manages the keys of an organisation's machines. */
export function managesKeys(hat: Worn, place: Place): boolean {
  if (hat === null || reachOf(hat, place) === null) return false;
  if (['local', 'hoster'].includes(hat.organisation.tier)) return false;
  return hat.role === 'coordination' || hat.role === 'technical';
}

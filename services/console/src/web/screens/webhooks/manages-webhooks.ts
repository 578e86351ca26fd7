// SPDX-License-Identifier: AGPL-3.0-or-later
import { reachOf } from '../network/reach.ts';

/** Whether a hat manages the webhooks of an organisation; the catalogue decides in the end. */
export function managesWebhooks(...[hat, place]: Parameters<typeof reachOf>): boolean {
  const reach = reachOf(hat, place);
  if (hat === null || reach === null) return false;
  if (hat.organisation.tier === 'hoster') return reach === 'at' && hat.role === 'operator';
  return hat.role === 'coordination' || hat.role === 'technical';
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Hat } from '../../../shared/session.ts';

/** Whether a hat speaks for a hoster's services; the catalogue decides in the end. */
export function managesHoster(
  hat: Pick<Hat, 'role' | 'organisation'> | null,
  hosterOrganisationId: string,
): boolean {
  if (hat === null) return false;
  const { tier, id } = hat.organisation;
  if (tier === 'national') return hat.role === 'technical';
  return tier === 'hoster' && hat.role === 'operator' && id === hosterOrganisationId;
}

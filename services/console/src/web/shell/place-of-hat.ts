// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HatOrganisation } from '../../shared/session.ts';

/** The shortest name that tells an organisation apart: its territory's, else its own. */
export function placeName(
  organisation: Pick<HatOrganisation, 'territory' | 'shortName' | 'tier'>,
): string {
  const ownTerritory = organisation.tier === 'departmental' || organisation.tier === 'regional';
  return (ownTerritory ? organisation.territory?.name : undefined) ?? organisation.shortName;
}

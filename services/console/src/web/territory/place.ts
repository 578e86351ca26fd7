// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Tier } from '@essaim/kernel';
import { ofPlace } from '../format/place-name.ts';
import { departmentOf } from './departments.ts';
import { REGIONS } from './regions.ts';

export type PlacedOrganisation = { tier: Tier; shortName: string; code?: string | null };

function territoryOf(
  organisation: PlacedOrganisation,
): { name: string; article: number } | undefined {
  if (organisation.tier === 'departmental') return departmentOf(organisation.code);
  if (organisation.tier === 'regional') return REGIONS[organisation.code ?? ''];
  return undefined;
}

/** "Mayenne", "Pays de la Loire": the territory of a federation or a union, else its short name. */
export function placeOf(organisation: PlacedOrganisation): string {
  return territoryOf(organisation)?.name ?? organisation.shortName;
}

/** "de la Mayenne", "d’Occitanie": the same, ready to follow a noun in French. */
export function ofPlaceOf(organisation: PlacedOrganisation): string {
  const territory = territoryOf(organisation);
  if (territory === undefined)
    return ofPlace(organisation.shortName, organisation.tier === 'national' ? 5 : 0);
  return ofPlace(territory.name, territory.article);
}

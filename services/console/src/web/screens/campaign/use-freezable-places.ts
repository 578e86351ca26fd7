// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Hat } from '../../../shared/session.ts';
import type { Planning } from '../../api/schemas.ts';
import { useHat, useSession } from '../../api/session.ts';
import { placeOf } from '../../territory/place.ts';

/** A place on which the person may put a freeze. */
export type FreezablePlace = { id: string; name: string };

const mayFreeze = ({ role, organisation }: Hat): boolean =>
  role === 'coordination' && ['national', 'regional'].includes(organisation.tier);

/** The coordination of the nation freezes the nation and every region, that of a region its own. */
export function useFreezablePlaces(
  departments: readonly { readonly region: Planning['OrganisationRef'] }[],
): FreezablePlace[] {
  const hat = useHat();
  const { hats } = useSession();
  const own = (hat === null ? hats : [hat]).filter(mayFreeze).map((one) => one.organisation);
  const isNational = own.some(({ tier }) => tier === 'national');
  const regions = isNational ? departments.map(({ region }) => region) : [];
  const named = regions.map((region) => ({ id: region.id, name: placeOf(region) }));
  const sorted = named.toSorted((a, b) => a.name.localeCompare(b.name));
  const places = [
    ...own.map(({ id, shortName, territory }) => ({ id, name: territory?.name ?? shortName })),
    ...sorted,
  ];
  return [...new Map(places.map((place) => [place.id, place])).values()];
}

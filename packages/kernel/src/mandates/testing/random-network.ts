// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '../../id.ts';
import type { Random } from '../../random.ts';
import type { Tier } from '../../tier.ts';
import type { Place } from '../place.ts';

const REGIONS = 18;
const DEPARTMENTS = 101;
const ASSOCIATIONS = 25_000;

/** A network of the size of the real one, and the parent of each organisation. */
export interface RandomNetwork {
  readonly places: readonly Place[];
  readonly byId: ReadonlyMap<Uuid, Place>;
  readonly parents: ReadonlyMap<Uuid, Uuid>;
}

/** One nation, 18 regions, 101 departments, 25,000 associations, hung under one another at random. */
export const randomNetwork = ({ pick }: Random): RandomNetwork => {
  const parents = new Map<Uuid, Uuid>();
  const below = (tier: Tier, above: Place | null): Place => {
    const organisationId = newId();
    if (above) parents.set(organisationId, above.organisationId);
    const ancestors = above ? [above.organisationId, ...above.ancestors] : [];
    return { organisationId, tier, ancestors };
  };
  const many = (count: number, tier: Tier, above: readonly Place[]): Place[] =>
    Array.from({ length: count }, () => below(tier, pick(above)));
  const nation = below('national', null);
  const regions = many(REGIONS, 'regional', [nation]);
  const departments = many(DEPARTMENTS, 'departmental', regions);
  const locals = many(ASSOCIATIONS, 'local', departments);
  const places = [nation, ...regions, ...departments, ...locals];
  return { places, byId: new Map(places.map((one) => [one.organisationId, one])), parents };
};

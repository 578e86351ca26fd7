// SPDX-License-Identifier: AGPL-3.0-or-later
import { subtreeIds } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import { wornHats } from '../../domain/people/visibility.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from './directory-snapshot.ts';

/** Organisations above the associations that are at or below one, itself included. */
export const organisationsBelow = (directory: DirectorySnapshot, id: Uuid): Uuid[] =>
  (['national', 'regional', 'departmental'] as const)
    .flatMap((tier) => directory.ofTier(tier))
    .filter((row) => row.id === id || row.ancestors.includes(id))
    .map((row) => row.id);

/**
 * Organisations whose tasks a caller may list: their own line up and down, and those that a hoster
 * serves. Null is everything, for the nation.
 */
export const visibleOrganisations = (
  directory: DirectorySnapshot,
  { person, today }: Caller,
): Uuid[] | null => {
  const hats = wornHats(person, today);
  if (hats.some(({ tier }) => tier === 'national')) return null;
  const ids = hats.flatMap((hat) => {
    if (hat.tier === 'hoster') {
      return directory
        .ofTier('departmental')
        .filter(({ id }) =>
          directory.hostersOf(id).some((hoster) => hoster.id === hat.organisationId),
        )
        .map(({ id }) => id);
    }
    const above = directory.organisation(hat.organisationId)?.ancestors ?? [];
    return [hat.organisationId, ...above, ...organisationsBelow(directory, hat.organisationId)];
  });
  return [...new Set(ids)];
};

/** An organisation and, when asked, all below it, associations included. */
export const withSubtree = async (
  db: Kysely<PlanningTables>,
  id: Uuid,
  isWithBelow: boolean,
): Promise<Uuid[]> => (isWithBelow ? subtreeIds(db, id) : [id]);

/** What is in both lists; null is everything. */
export const intersect = (
  visible: readonly Uuid[] | null,
  asked: readonly Uuid[] | null,
): Uuid[] | null => {
  if (visible === null) return asked === null ? null : [...asked];
  if (asked === null) return [...visible];
  const seen = new Set(visible);
  return asked.filter((id) => seen.has(id));
};

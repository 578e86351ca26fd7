// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { DirectoryView } from './directory-view.ts';
import { type RoleLevel, coordinationOf } from './role-level.ts';
import { type NamedRole, placesOfTier } from './role-place.ts';

/**
 * Who answers for a role seen from an organisation, level by level: its holders, the coordination
 * of the same organisation, then that of each tier above.
 * @returns the levels; the first of them that somebody holds acts, any other is a vacancy
 */
export const roleLevels = (view: DirectoryView, from: Uuid, named: NamedRole): RoleLevel[] => {
  const places = placesOfTier(view, from, named.tier);
  const [nearest] = places;
  const held: RoleLevel = { organisationIds: places.map(({ id }) => id), roles: [named.role] };
  const fallback =
    nearest === undefined || nearest.tier === 'hoster' ? view.organisation(from) : nearest;
  if (!fallback) return [held];
  return [held, coordinationOf(fallback.id), ...fallback.ancestors.map((id) => coordinationOf(id))];
};

/**
 * Who accepts what is declared at an organisation, level by level: a department's task the region's
 * coordination, a region's the nation's, a national one its accountable, an association's the
 * department's liaison; then the next tier.
 */
export const accepterLevels = (
  view: DirectoryView,
  at: Uuid,
  accountable: NamedRole,
): RoleLevel[] => {
  const organisation = view.organisation(at);
  if (!organisation) return [];
  if (organisation.tier === 'national') {
    return [
      { organisationIds: [at], roles: [accountable.role] },
      coordinationOf(at),
      { organisationIds: [at], roles: ['board'] },
      { organisationIds: [at], roles: ['committee'] },
    ];
  }
  const above = organisation.ancestors.map((id) => coordinationOf(id));
  const [department] = organisation.ancestors;
  return organisation.tier === 'local' && department !== undefined
    ? [{ organisationIds: [department], roles: ['liaison'] }, ...above]
    : above;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MandateRole, Uuid } from '@essaim/kernel';
import type { DirectoryView, Holder } from './directory-view.ts';

/** Those who hold one of the roles at one of the organisations. */
export interface RoleLevel {
  readonly organisationIds: readonly Uuid[];
  readonly roles: readonly MandateRole[];
}

export interface ResolvedLevel {
  readonly level: RoleLevel;
  readonly holders: readonly Holder[];
  /** Place of the level among those tried, from 0. */
  readonly index: number;
}

/** The coordination of these organisations. */
export const coordinationOf = (...organisationIds: readonly Uuid[]): RoleLevel => ({
  organisationIds,
  roles: ['coordination'],
});

/** Those who hold a level, by organisation, then role; a person may come twice. */
export const holdersOf = (view: DirectoryView, level: RoleLevel): Holder[] =>
  level.organisationIds.flatMap((id) => level.roles.flatMap((role) => view.holders(id, role)));

/**
 * The first level that somebody holds.
 * @param except a person who does not count: nobody accepts what they declared
 */
export const firstHeld = (
  view: DirectoryView,
  levels: readonly RoleLevel[],
  except: Uuid | null = null,
): ResolvedLevel | null => {
  for (const [index, level] of levels.entries()) {
    const holders = holdersOf(view, level).filter(({ personId }) => personId !== except);
    if (holders.length > 0) return { level, holders, index };
  }
  return null;
};

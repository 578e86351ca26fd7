// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type RoleLevel, firstHeld, holdersOf } from '../../domain/people/role-level.ts';
import { roleLevels } from '../../domain/people/role-levels.ts';
import { type NamedRole, placesOfTier } from '../../domain/people/role-place.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { type Names, type PersonRef, holderRef } from '../directory/names.ts';

export type RoleAnswer = PlanningApi['components']['schemas']['Role'];

/**
 * A role of the playbook with the people who answer for it, or to whom it falls.
 * @param isBrief people without their role and organisation, for lists
 */
export const presentRole = (
  directory: DirectorySnapshot,
  names: Names,
  from: Uuid,
  named: NamedRole,
  kind: RoleAnswer['kind'],
  isBrief = false,
): RoleAnswer => {
  const found = firstHeld(directory, roleLevels(directory, from, named));
  const [place] = placesOfTier(directory, from, named.tier);
  const [actsAt] = found?.level.organisationIds ?? [];
  const isVacant = found === null || found.index > 0;
  return {
    kind,
    playbookRole: named.written,
    role: named.role,
    organisation: place ? names.organisation(place.id) : null,
    people: uniquePeople(
      (found?.holders ?? []).flatMap((holder) =>
        isBrief ? (names.person(holder.personId) ?? []) : holderRef(names, holder),
      ),
    ),
    vacant: isVacant,
    fallsTo: isVacant && actsAt !== undefined ? names.organisation(actsAt) : null,
  };
};

/** The people of some levels, each once. */
export const peopleOf = (
  directory: DirectorySnapshot,
  names: Names,
  levels: readonly RoleLevel[],
  except: Uuid | null = null,
): PersonRef[] =>
  uniquePeople(
    levels
      .flatMap((level) => holdersOf(directory, level))
      .filter(({ personId }) => personId !== except)
      .flatMap((holder) => holderRef(names, holder)),
  );

/** Each once; who is away comes after those who are there. */
const uniquePeople = (people: readonly PersonRef[]): PersonRef[] =>
  [...new Map(people.map((person) => [person.id, person])).values()].sort(
    (a, b) => Number(a.awayUntil !== undefined) - Number(b.awayUntil !== undefined),
  );

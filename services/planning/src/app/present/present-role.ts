// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type PersonLoads, callRank } from '../../domain/people/person-load.ts';
import { type RoleLevel, firstHeld, holdersOf } from '../../domain/people/role-level.ts';
import { roleLevels } from '../../domain/people/role-levels.ts';
import { type NamedRole, placesOfTier } from '../../domain/people/role-place.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { type Names, type PersonRef, holderRef } from '../directory/names.ts';

export type RoleAnswer = PlanningApi['components']['schemas']['Role'];

interface RoleOptions {
  /** People without their role and organisation, for lists. */
  readonly isBrief?: boolean;
  /** How much the people are responsible for, where it is told. */
  readonly loads?: PersonLoads;
}

/** A role of the playbook with the people who answer for it, or to whom it falls. */
export const presentRole = (
  directory: DirectorySnapshot,
  names: Names,
  from: Uuid,
  named: NamedRole,
  kind: RoleAnswer['kind'],
  { isBrief = false, loads }: RoleOptions = {},
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
      (found?.holders ?? []).flatMap((holder) => {
        if (isBrief) return names.person(holder.personId) ?? [];
        const load = loads?.get(holder.personId);
        return holderRef(names, holder).map((person) => (load ? { ...person, load } : person));
      }),
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

/** Each once: who is free, then who has too much before them, then who is away. */
const uniquePeople = (people: readonly PersonRef[]): PersonRef[] =>
  [...new Map(people.map((person) => [person.id, person])).values()].sort(
    (a, b) => callRank(a) - callRank(b),
  );

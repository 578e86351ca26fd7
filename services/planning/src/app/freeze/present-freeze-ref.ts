// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import type { FreezeInForce } from '../../db/freeze/running-freezes.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { FreezeWords } from '../../domain/freeze/unfrozen.ts';
import { type RoleLevel, coordinationOf } from '../../domain/people/role-level.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { type Names, loadNames } from '../directory/names.ts';
import { peopleOf } from '../present/present-role.ts';

export type FreezeRef = PlanningApi['components']['schemas']['FreezeRef'];

/** Who answers for a freeze: the coordination of its place and of the tiers above. */
export const freezeLevels = (directory: DirectorySnapshot, organisationId: Uuid): RoleLevel[] => {
  const above = directory.organisation(organisationId)?.ancestors ?? [];
  return [coordinationOf(organisationId, ...above)];
};

/** The freeze that forbids the next step, in an answer. */
export const presentFreezeRef = (
  freeze: FreezeInForce | null,
  directory: DirectorySnapshot,
  names: Names,
): FreezeRef | null =>
  freeze && {
    id: freeze.id,
    organisation: names.organisation(freeze.organisationId),
    reason: freeze.reason,
    owner: names.person(freeze.ownerId),
    until: freeze.until,
    whoCanAct: peopleOf(directory, names, freezeLevels(directory, freeze.organisationId)),
  };

const full = ({ givenName, familyName }: { givenName: string; familyName: string }): string =>
  `${givenName} ${familyName}`;

/** The same, for the sentence of a refusal. */
export const freezeWords = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  freeze: FreezeInForce | null,
): Promise<FreezeWords | null> => {
  if (freeze === null) return null;
  const names = await loadNames(db, directory, { people: [freeze.ownerId] });
  const place = names.organisation(freeze.organisationId).shortName;
  const owner = names.person(freeze.ownerId);
  const people = peopleOf(directory, names, freezeLevels(directory, freeze.organisationId));
  const { kind, until, reason } = freeze;
  return {
    kind,
    owner: owner ? full(owner) : place,
    place,
    until,
    reason,
    who: people.length === 0 ? place : people.map(full).join(', '),
  };
};

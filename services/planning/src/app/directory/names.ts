// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { type Organisation, organisationsByIds, peopleByIds } from '@essaim/directory';
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { awayOn } from '../../db/absence/absence-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import type { DirectorySnapshot } from './directory-snapshot.ts';

export type OrganisationRef = PlanningApi['components']['schemas']['OrganisationRef'];
export type PersonRef = PlanningApi['components']['schemas']['PersonRef'];

/** Names of organisations and people, for answers. */
export interface Names {
  organisation(id: Uuid): OrganisationRef;
  /** Null for nobody, and for a person who is not known any more. */
  person(id: Uuid | null | undefined): PersonRef | null;
}

export const organisationRef = (row: Organisation): OrganisationRef => ({
  id: row.id,
  key: row.key,
  tier: row.tier,
  name: row.name,
  shortName: row.short_name,
  code: row.territory?.departmentCode ?? (row.tier === 'regional' ? row.region : null),
});

const unknownOrganisation = (id: Uuid): OrganisationRef => ({
  id,
  key: id,
  tier: 'local',
  name: id,
  shortName: id,
  code: null,
});

/**
 * Names for an answer: those of the directory in memory, and the others in one read each.
 * @param wanted ids that the answer will ask for; nulls are passed over
 */
export const loadNames = async (
  db: Kysely<PlanningTables>,
  directory: DirectorySnapshot,
  wanted: {
    readonly people?: readonly (Uuid | null | undefined)[];
    readonly organisations?: readonly (Uuid | null | undefined)[];
  },
): Promise<Names> => {
  const missingPeople = [...new Set(wanted.people ?? [])].flatMap((id) =>
    id === null || id === undefined || directory.person(id) ? [] : [id],
  );
  const missingOrganisations = [...new Set(wanted.organisations ?? [])].flatMap((id) =>
    id === null || id === undefined || directory.row(id) ? [] : [id],
  );
  const [people, organisations, away] = await Promise.all([
    peopleByIds(db, missingPeople),
    organisationsByIds(db, missingOrganisations),
    awayOn(db, directory.day),
  ]);
  const named = (person: PersonRef): PersonRef => {
    const awayUntil = away.get(person.id as Uuid);
    return awayUntil === undefined ? person : { ...person, awayUntil };
  };
  return {
    organisation: (id) => {
      const row = directory.row(id) ?? organisations.get(id);
      return row ? organisationRef(row) : unknownOrganisation(id);
    },
    person: (id) => {
      if (id === null || id === undefined) return null;
      const holder = directory.person(id);
      if (holder) {
        const { givenName, familyName, email } = holder;
        return named({ id, givenName, familyName, email });
      }
      const row = people.get(id);
      return row
        ? named({ id, givenName: row.given_name, familyName: row.family_name, email: row.email })
        : null;
    },
  };
};

/** A holder of a role, with where and as what. */
export const holderRef = (
  names: Names,
  holder: { readonly personId: Uuid; readonly organisationId: Uuid; readonly role: string },
): PersonRef[] => {
  const person = names.person(holder.personId);
  return person
    ? [{ ...person, role: holder.role, organisation: names.organisation(holder.organisationId) }]
    : [];
};

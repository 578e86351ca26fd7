// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Database } from '../../db/database.ts';
import { organisationsByIds } from '../../db/organisations.ts';
import { peopleByIds } from '../../db/people.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';
import type { Schemas } from '../operation.ts';

/** An organisation as others name it. */
export const organisationRef = ({
  id,
  key,
  tier,
  name,
  shortName,
}: Organisation): Schemas['OrganisationRef'] => ({ id, key, tier, name, shortName });

/** A person as others name them. */
export const personRef = ({ id, givenName, familyName }: Person): Schemas['PersonRef'] => ({
  id,
  givenName,
  familyName,
});

/** Names of people and organisations, for the items of one page. */
export interface Names {
  person(id: Uuid): Schemas['PersonRef'];
  personOrNull(id: Uuid | null): Schemas['PersonRef'] | null;
  /** Whether somebody who is known has no e-mail address. */
  hasNoAddress(id: Uuid): boolean;
  organisation(id: Uuid): Schemas['OrganisationRef'];
}

/** Reads the names that a page needs, once each. */
export const readNames = async (
  db: Database,
  ids: {
    readonly people?: readonly (Uuid | null)[];
    readonly organisations?: readonly Uuid[];
  },
): Promise<Names> => {
  const [people, organisations] = await Promise.all([
    peopleByIds(
      db,
      (ids.people ?? []).filter((id) => id !== null),
    ),
    organisationsByIds(db, ids.organisations ?? []),
  ]);
  const person = (id: Uuid): Schemas['PersonRef'] => {
    const found = people.get(id);
    return found ? personRef(found) : { id, givenName: '', familyName: '' };
  };
  return {
    person,
    personOrNull: (id) => (id === null ? null : person(id)),
    hasNoAddress: (id) => people.get(id)?.email === '',
    organisation: (id) => {
      const found = organisations.get(id);
      if (!found) throw new RangeError(`the organisation ${id} is named but not recorded`);
      return organisationRef(found);
    },
  };
};

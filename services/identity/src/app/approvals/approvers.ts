// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Permission, type Uuid, permit } from '@essaim/kernel';
import type { Database, Work } from '../../db/database.ts';
import { allMandates } from '../../db/mandates.ts';
import { nationalOrganisations } from '../../db/organisations.ts';
import { peopleByIds } from '../../db/people.ts';
import { type Organisation, placeOf } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';

/**
 * Who else may answer a request at an organisation: those of the organisation, else those of the
 * nearest above, else the nation's.
 * @param except who asks
 */
export const approversOf = async (
  db: Database | Work,
  permission: Permission,
  organisation: Organisation,
  { today, except }: { readonly today: string; readonly except: Uuid },
): Promise<Person[]> => {
  const places = [
    organisation.id,
    ...organisation.ancestors,
    ...(await nationalOrganisations(db)).map(({ id }) => id),
  ];
  for (const organisationId of new Set(places)) {
    const held = await allMandates(db, { organisationIds: [organisationId], on: today });
    const able = held.filter(
      (mandate) =>
        mandate.personId !== except &&
        permit({
          mandates: [mandate],
          active: null,
          permission,
          place: placeOf(organisation),
          date: today,
        }).allowed,
    );
    const people = await peopleByIds(
      db,
      able.map(({ personId }) => personId),
    );
    const active = [...people.values()].filter(({ status }) => status === 'active');
    if (active.length > 0) return active;
  }
  return [];
};

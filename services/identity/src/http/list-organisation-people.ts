// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listMandates } from '../db/mandates.ts';
import { peopleByIds } from '../db/people.ts';
import { readContacts } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';

export const listOrganisationPeople: Operation<'listOrganisationPeople'> =
  (identity) =>
  async ({ params, query }, context) => {
    const { db } = identity;
    const { organisation } = await authoriseAt(
      identity,
      context,
      readContacts,
      params.organisationId,
    );
    const page = pageRequest(query);
    const filter = {
      organisationIds: [organisation.id],
      on: context.today,
      ...(query.role && { role: query.role }),
    };
    const { items, total } = await listMandates(db, filter, page);
    const people = await peopleByIds(
      db,
      items.map(({ personId }) => personId),
    );
    return {
      status: 200,
      body: pageBody(
        page,
        total,
        items.map(({ personId, role, scope, from, to }) => {
          const person = people.get(personId);
          return {
            person: {
              id: personId,
              givenName: person?.givenName ?? '',
              familyName: person?.familyName ?? '',
            },
            email: person?.email ?? '',
            role,
            scope,
            from,
            to,
          };
        }),
      ),
    };
  };

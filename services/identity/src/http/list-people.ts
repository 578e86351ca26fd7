// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listMandates } from '../db/mandates.ts';
import { subtreeIds } from '../db/organisations.ts';
import { listPeople as list } from '../db/list-people.ts';
import { readMandates } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { mandateViews } from './views/mandate-view.ts';

const MOST_MANDATES = 5000;

export const listPeople: Operation<'listPeople'> =
  (identity) =>
  async ({ query }, context) => {
    const { db } = identity;
    const { organisation } = await authoriseAt(
      identity,
      context,
      readMandates,
      query.organisationId,
    );
    const page = pageRequest(query);
    const organisationIds = await subtreeIds(db, organisation.id);
    const { items, total } = await list(
      db,
      { organisationIds, q: query.q, role: query.role },
      page,
    );
    const ids = new Set(items.map(({ id }) => id));
    const mandates = await listMandates(
      db,
      { organisationIds, personIds: [...ids] },
      { size: MOST_MANDATES, offset: 0 },
    );
    const views = Map.groupBy(await mandateViews(db, mandates.items), ({ person }) => person.id);
    return {
      status: 200,
      body: pageBody(
        page,
        total,
        items.map(({ id, givenName, familyName, email, language, status }) => ({
          id,
          givenName,
          familyName,
          email,
          language,
          status,
          mandates: views.get(id) ?? [],
        })),
      ),
    };
  };

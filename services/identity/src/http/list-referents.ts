// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listReferents as list } from '../db/referents.ts';
import { readContacts } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { referentViews } from './views/referent-view.ts';

export const listReferents: Operation<'listReferents'> =
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
    const { items, total } = await list(db, organisation.id, page);
    return { status: 200, body: pageBody(page, total, await referentViews(db, items)) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listDuplicates as list } from '../db/duplicates.ts';
import { placeBelow } from '../domain/organisation.ts';
import { importBelow } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { duplicateViews } from './views/duplicate-view.ts';

export const listDuplicates: Operation<'listDuplicates'> =
  (identity) =>
  async ({ query }, context) => {
    const { db } = identity;
    const { organisation } = await authoriseAt(
      identity,
      context,
      importBelow,
      query.organisationId,
      placeBelow,
    );
    const page = pageRequest(query);
    const filter = { topId: organisation.id, state: query.state ?? 'proposed' };
    const { items, total } = await list(db, filter, page);
    return { status: 200, body: pageBody(page, total, await duplicateViews(db, items)) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listStructureChanges as list } from '../db/structure-changes.ts';
import { readMandates } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { structureChangeViews } from './views/structure-change-view.ts';

export const listStructureChanges: Operation<'listStructureChanges'> =
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
    const filter = { organisationId: organisation.id, state: query.state };
    const { items, total } = await list(db, filter, page);
    return { status: 200, body: pageBody(page, total, await structureChangeViews(db, items)) };
  };

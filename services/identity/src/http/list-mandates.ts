// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listMandates as list } from '../db/mandates.ts';
import { subtreeIds } from '../db/organisations.ts';
import { readMandates } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { mandateViews } from './views/mandate-view.ts';

export const listMandates: Operation<'listMandates'> =
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
    const { items, total } = await list(
      db,
      {
        organisationIds: query.subtree ? await subtreeIds(db, organisation.id) : [organisation.id],
        ...(query.personId && { personId: query.personId }),
        ...(query.role && { role: query.role }),
        ...(query.inForce !== false && { on: context.today }),
      },
      page,
    );
    return {
      status: 200,
      body: pageBody(page, total, await mandateViews(db, items)),
    };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listInvitations as list } from '../db/invitations.ts';
import { subtreeIds } from '../db/organisations.ts';
import { readMandates } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { invitationViews } from './views/invitation-view.ts';

export const listInvitations: Operation<'listInvitations'> =
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
        organisationIds: await subtreeIds(db, organisation.id),
        ...(query.state && { state: query.state }),
      },
      page,
    );
    return {
      status: 200,
      body: pageBody(page, total, await invitationViews(db, items, context.now)),
    };
  };

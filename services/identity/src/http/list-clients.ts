// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listClients as list } from '../db/clients.ts';
import { readClients } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { clientViews } from './views/client-view.ts';

export const listClients: Operation<'listClients'> =
  (identity) =>
  async ({ query }, context) => {
    await authoriseAt(identity, context, readClients, query.hosterOrganisationId);
    const page = pageRequest(query);
    const { items, total } = await list(identity.db, query.hosterOrganisationId, page);
    return {
      status: 200,
      body: pageBody(page, total, await clientViews(identity, items)),
    };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listOrganisations as list } from '../db/organisations.ts';
import type { Operation } from './operation.ts';
import { organisationView } from './views/organisation-view.ts';

export const listOrganisations: Operation<'listOrganisations'> =
  ({ db }) =>
  async ({ query }) => {
    const page = pageRequest(query);
    const { items, total } = await list(db, query, query.sort ?? 'key', page);
    return {
      status: 200,
      body: pageBody(page, total, items.map(organisationView)),
    };
  };

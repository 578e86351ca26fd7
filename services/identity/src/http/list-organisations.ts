// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listOrganisations as list } from '../db/organisations.ts';
import { listOrganisationsThen } from '../db/organisations-then.ts';
import type { Operation } from './operation.ts';
import { organisationView } from './views/organisation-view.ts';

export const listOrganisations: Operation<'listOrganisations'> =
  ({ db }) =>
  async ({ query }) => {
    const page = pageRequest(query);
    const { asOf, sort = 'key' } = query;
    const { items, total } =
      asOf === undefined
        ? await list(db, query, sort, page)
        : await listOrganisationsThen(db, query, sort, page, asOf);
    return {
      status: 200,
      body: pageBody(page, total, items.map(organisationView)),
    };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { pageBody, pageRequest } from '@essaim/service-kit';
import { findOrganisation } from '../db/organisations.ts';
import { listPeriods } from '../db/periods.ts';
import type { Operation } from './operation.ts';
import { readNames } from './views/refs.ts';

export const listOrganisationPeriods: Operation<'listOrganisationPeriods'> =
  ({ db }) =>
  async ({ params, query }) => {
    const organisation = await findOrganisation(db, params.organisationId);
    if (!organisation) throw problem('organisation-unknown');
    const page = pageRequest(query);
    const { items, total } = await listPeriods(db, organisation.id, page);
    const names = await readNames(db, {
      organisations: items.flatMap(({ parentId }) => parentId ?? []),
    });
    return {
      status: 200,
      body: pageBody(
        page,
        total,
        items.map(({ parentId, ...period }) => ({
          ...period,
          parent: parentId === null ? null : names.organisation(parentId),
        })),
      ),
    };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { entityTag } from '@essaim/service-kit';
import { findOrganisation } from '../db/organisations.ts';
import type { Operation } from './operation.ts';
import { organisationView } from './views/organisation-view.ts';

export const getOrganisation: Operation<'getOrganisation'> =
  ({ db }) =>
  async ({ params }) => {
    const organisation = await findOrganisation(db, params.organisationId);
    if (!organisation) throw problem('organisation-unknown');
    return {
      status: 200,
      headers: { etag: entityTag(organisation.version) },
      body: organisationView(organisation),
    };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { entityTag, expectedVersion } from '@essaim/service-kit';
import { changeOrganisation as run } from '../app/organisations/update-organisation.ts';
import { changeOrganisation } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { organisationView } from './views/organisation-view.ts';

export const updateOrganisation: Operation<'updateOrganisation'> =
  (identity) =>
  async ({ params, body, headers }, context) => {
    const { organisationId } = params;
    const { mandateId } = await authoriseAt(identity, context, changeOrganisation, organisationId);
    const organisation = await run(
      identity,
      causeOf(context, mandateId),
      organisationId,
      expectedVersion(headers),
      body,
    );
    return {
      status: 200,
      headers: { etag: entityTag(organisation.version) },
      body: organisationView(organisation),
    };
  };

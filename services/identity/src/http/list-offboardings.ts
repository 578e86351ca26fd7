// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listOffboardings as list } from '../db/offboardings.ts';
import { subtreeIds } from '../db/organisations.ts';
import { readMandates } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { offboardingViews } from './views/offboarding-view.ts';

export const listOffboardings: Operation<'listOffboardings'> =
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
    const organisationIds = await subtreeIds(db, organisation.id);
    const { items, total } = await list(db, { organisationIds, state: query.state }, page);
    return { status: 200, body: pageBody(page, total, await offboardingViews(db, items)) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listProviders } from '../db/providers.ts';
import { manageProviders } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { providerViews } from './views/provider-view.ts';

export const listIdentityProviders: Operation<'listIdentityProviders'> =
  (identity) =>
  async ({ query }, context) => {
    const { organisationId, state } = query;
    await authoriseAt(identity, context, manageProviders, organisationId);
    const page = pageRequest(query);
    const { items, total } = await listProviders(identity.db, { organisationId, state }, page);
    const views = await providerViews(identity, items, context);
    return { status: 200, body: pageBody(page, total, views) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { pageBody, pageRequest } from '@essaim/service-kit';
import { listToolTasks } from '../db/offboarding-tools.ts';
import { confirmTools } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { authoriseAt } from './place.ts';
import { toolTaskViews } from './views/tool-task-view.ts';

export const listOffboardingTools: Operation<'listOffboardingTools'> =
  (identity) =>
  async ({ query }, context) => {
    const { hosterOrganisationId, state } = query;
    await authoriseAt(identity, context, confirmTools, hosterOrganisationId);
    const page = pageRequest(query);
    const { items, total } = await listToolTasks(
      identity.db,
      { hosterOrganisationId, state },
      page,
    );
    return { status: 200, body: pageBody(page, total, await toolTaskViews(identity.db, items)) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { authorise, pageBody, pageRequest } from '@essaim/service-kit';
import { listTasks } from '../db/keycloak-tasks.ts';
import { operate } from '../domain/permissions.ts';
import type { Operation } from './operation.ts';
import { taskView } from './views/task-view.ts';

export const listKeycloakTasks: Operation<'listKeycloakTasks'> =
  ({ db }) =>
  async ({ query }, context) => {
    authorise(context, operate, null);
    const page = pageRequest(query);
    const { items, total } = await listTasks(db, query.stuck ?? false, page);
    return {
      status: 200,
      body: pageBody(page, total, items.map(taskView)),
    };
  };

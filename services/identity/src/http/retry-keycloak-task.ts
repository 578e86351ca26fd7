// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { transaction } from '@essaim/postgres';
import { authorise } from '@essaim/service-kit';
import { note } from '../app/cause.ts';
import { hurryTask } from '../db/keycloak-tasks.ts';
import { operate } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Operation } from './operation.ts';
import { taskView } from './views/task-view.ts';

export const retryKeycloakTask: Operation<'retryKeycloakTask'> =
  ({ db, queue }) =>
  async ({ params }, context) => {
    const cause = causeOf(context, authorise(context, operate, null));
    const task = await transaction(db, async (trx) => {
      const found = await hurryTask(trx, params.taskId);
      if (!found) throw problem('not-found');
      await note(trx, cause, {
        action: 'retryKeycloakTask',
        resourceType: 'keycloak-task',
        resourceId: found.id,
        organisationId: null,
        summary: { kind: found.kind, subject: found.subject, attempts: found.attempts },
      });
      return found;
    });
    queue.wake();
    return { status: 200, body: taskView(task) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, entityTag } from '@essaim/service-kit';
import { beginLocalTask } from '../app/local/begin-local-task.ts';
import { getTask } from '../app/task/get-task.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const createLocalTask =
  ({ app }: Http): Handler<Api['createLocalTask']> =>
  async ({ params, body }, context) => {
    const caller = callerOf(context);
    const id = await beginLocalTask(
      app,
      {
        campaignId: params.campaignId as Uuid,
        organisationId: body.organisationId as Uuid,
        template: body.template,
      },
      caller,
    );
    const task = await getTask(app, id, caller);
    return { status: 201, body: task, headers: { etag: entityTag(task.revision) } };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Handler, entityTag } from '@essaim/service-kit';
import { getTask as get } from '../app/task/get-task.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const getTask =
  ({ app }: Http): Handler<Api['getTask']> =>
  async ({ params }, context) => {
    const task = await get(app, params.taskId as Uuid, callerOf(context));
    return { status: 200, body: task, headers: { etag: entityTag(task.revision) } };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, pageRequest } from '@essaim/service-kit';
import { listTasks as list } from '../app/task/list-tasks.ts';
import { callerOf } from './caller-of.ts';
import { taskQuery } from './task-query.ts';
import type { Api, Http } from './http.ts';

export const listTasks =
  ({ app }: Http): Handler<Api['listTasks']> =>
  async ({ query }, context) => {
    const body = await list(app, taskQuery(query), pageRequest(query), callerOf(context));
    return { status: 200, body };
  };

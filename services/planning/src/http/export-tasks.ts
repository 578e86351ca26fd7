// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { exportTasks as write } from '../app/task/export-tasks.ts';
import { callerOf } from './caller-of.ts';
import { taskQuery } from './task-query.ts';
import type { Api, Http } from './http.ts';

export const exportTasks =
  ({ app }: Http): Handler<Api['exportTasks']> =>
  async ({ query }, context) => {
    const csv = await write(app, taskQuery(query), callerOf(context));
    return {
      status: 200,
      body: csv,
      mediaType: 'text/csv; charset=utf-8',
      headers: { 'content-disposition': 'attachment; filename="taches.csv"' },
    };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandTask } from './command-task.ts';
import type { Api, Http } from './http.ts';

export const unpinTask =
  ({ app }: Http): Handler<Api['unpinTask']> =>
  async ({ params, headers }, context) =>
    commandTask(app, 'unpinTask', params.taskId, { kind: 'unpin' }, headers, context);

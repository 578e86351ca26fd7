// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandTask } from './command-task.ts';
import type { Api, Http } from './http.ts';

export const refuseTask =
  ({ app }: Http): Handler<Api['refuseTask']> =>
  async ({ params, body, headers }, context) => {
    const command = { kind: 'refuse' as const, message: body.message };
    return commandTask(app, 'refuseTask', params.taskId, command, headers, context);
  };

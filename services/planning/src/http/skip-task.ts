// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandTask } from './command-task.ts';
import type { Api, Http } from './http.ts';

export const skipTask =
  ({ app }: Http): Handler<Api['skipTask']> =>
  async ({ params, body, headers }, context) => {
    const command = { kind: 'skip' as const, message: body.message };
    return commandTask(app, 'skipTask', params.taskId, command, headers, context);
  };

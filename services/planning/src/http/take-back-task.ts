// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandTask } from './command-task.ts';
import type { Api, Http } from './http.ts';

export const takeBackTask =
  ({ app }: Http): Handler<Api['takeBackTask']> =>
  async ({ params, body, headers }, context) => {
    const command = { kind: 'take-back' as const, message: body.message };
    return commandTask(app, 'takeBackTask', params.taskId, command, headers, context);
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandTask } from './command-task.ts';
import type { Api, Http } from './http.ts';

export const acceptTask =
  ({ app }: Http): Handler<Api['acceptTask']> =>
  async ({ params, body, headers }, context) => {
    const command = {
      kind: 'accept' as const,
      ...(body?.message !== undefined && { message: body.message }),
    };
    return commandTask(app, 'acceptTask', params.taskId, command, headers, context);
  };

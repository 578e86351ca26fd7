// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandTask } from './command-task.ts';
import type { Api, Http } from './http.ts';

export const unblockTask =
  ({ app }: Http): Handler<Api['unblockTask']> =>
  async ({ params, body, headers }, context) => {
    const command = {
      kind: 'unblock' as const,
      ...(body?.message !== undefined && { message: body.message }),
    };
    return commandTask(app, 'unblockTask', params.taskId, command, headers, context);
  };

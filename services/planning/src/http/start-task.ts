// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandTask } from './command-task.ts';
import type { Api, Http } from './http.ts';

export const startTask =
  ({ app }: Http): Handler<Api['startTask']> =>
  async ({ params, body, headers }, context) => {
    const command = {
      kind: 'start' as const,
      ...(body?.startedOn !== undefined && { startedOn: body.startedOn }),
    };
    return commandTask(app, 'startTask', params.taskId, command, headers, context);
  };

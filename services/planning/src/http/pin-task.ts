// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandTask } from './command-task.ts';
import type { Api, Http } from './http.ts';

export const pinTask =
  ({ app }: Http): Handler<Api['pinTask']> =>
  async ({ params, body, headers }, context) => {
    const { notBefore, reason } = body;
    const command = { kind: 'pin' as const, notBefore, reason };
    return commandTask(app, 'pinTask', params.taskId, command, headers, context);
  };

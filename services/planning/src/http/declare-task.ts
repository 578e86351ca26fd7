// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandTask } from './command-task.ts';
import { declarationOf } from './declaration-of.ts';
import type { Api, Http } from './http.ts';

export const declareTask =
  ({ app }: Http): Handler<Api['declareTask']> =>
  async ({ params, body, headers }, context) => {
    const command = { kind: 'declare' as const, input: declarationOf(body) };
    return commandTask(app, 'declareTask', params.taskId, command, headers, context);
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { commandTask } from './command-task.ts';
import { declarationOf } from './declaration-of.ts';
import type { Api, Http } from './http.ts';

export const correctDeclaration =
  ({ app }: Http): Handler<Api['correctDeclaration']> =>
  async ({ params, body, headers }, context) => {
    const command = { kind: 'correct' as const, input: declarationOf(body) };
    return commandTask(app, 'correctDeclaration', params.taskId, command, headers, context);
  };

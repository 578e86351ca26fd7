// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { askAbove } from '../app/task/ask-above.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const askForDecision =
  ({ app }: Http): Handler<Api['askForDecision']> =>
  async ({ params, body, headers }, context) => {
    const question = {
      taskId: params.taskId as Uuid,
      kind: 'decision' as const,
      reason: null,
      text: body.text,
      key: headers['idempotency-key'],
    };
    return { status: 201, body: await askAbove(app, question, callerOf(context)) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { answerRequest as answer } from '../app/task/answer-request.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const answerRequest =
  ({ app }: Http): Handler<Api['answerRequest']> =>
  async ({ params, body }, context) => {
    const id = params.requestId as Uuid;
    return { status: 200, body: await answer(app, id, body.message, callerOf(context)) };
  };

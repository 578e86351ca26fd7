// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { commentTask as comment } from '../app/task/comment-task.ts';
import { callerOf } from './caller-of.ts';
import type { Api, Http } from './http.ts';

export const commentTask =
  ({ app }: Http): Handler<Api['commentTask']> =>
  async ({ params, body, headers }, context) => {
    const request = {
      taskId: params.taskId as Uuid,
      text: body.text,
      key: headers['idempotency-key'],
    };
    return { status: 201, body: await comment(app, request, callerOf(context)) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { webhookAnswer } from './webhook-answer.ts';
import { webhookAt } from './webhook-at.ts';

export const getWebhook =
  (http: Http): Handler<Api['getWebhook']> =>
  async ({ params }, context) => {
    const { webhook } = await webhookAt(http, context, params.webhookId, 'getWebhook');
    return { status: 200, ...(await webhookAnswer(http, webhook)) };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { rotateWebhookSecret as run } from '../app/webhooks/change-webhooks.ts';
import type { Api, Http } from './http.ts';
import { webhookAt } from './webhook-at.ts';
import { webhookSecretAnswer } from './webhook-secret-answer.ts';

export const rotateWebhookSecret =
  (http: Http): Handler<Api['rotateWebhookSecret']> =>
  async ({ params }, context) => {
    const { webhook, cause } = await webhookAt(
      http,
      context,
      params.webhookId,
      'rotateWebhookSecret',
    );
    const { secrets } = http.deps.delivering;
    const made = await http.deps.inTransaction((unit) => run(unit, secrets, webhook.id, cause));
    return { status: 200, ...(await webhookSecretAnswer(http, made)) };
  };

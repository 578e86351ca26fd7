// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { tryWebhook as run } from '../app/webhooks/replay.ts';
import type { Api, Http } from './http.ts';
import { presentDelivery } from './present/present-delivery.ts';
import { webhookAt } from './webhook-at.ts';

export const tryWebhook =
  (http: Http): Handler<Api['tryWebhook']> =>
  async ({ params }, context) => {
    const { webhook, cause } = await webhookAt(http, context, params.webhookId, 'tryWebhook');
    const delivery = await http.deps.inTransaction((unit) => run(unit, webhook.id, cause));
    return { status: 202, body: presentDelivery(delivery, context.language) };
  };

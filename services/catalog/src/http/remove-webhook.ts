// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, expectedVersion } from '@essaim/service-kit';
import { removeWebhook as run } from '../app/webhooks/change-webhooks.ts';
import type { Api, Http } from './http.ts';
import { webhookAt } from './webhook-at.ts';

export const removeWebhook =
  (http: Http): Handler<Api['removeWebhook']> =>
  async ({ params, headers }, context) => {
    const { webhook, cause } = await webhookAt(http, context, params.webhookId, 'removeWebhook');
    const expected = expectedVersion(headers);
    await http.deps.inTransaction((unit) => run(unit, webhook.id, expected, cause));
    return { status: 204 };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, expectedVersion } from '@essaim/service-kit';
import { updateWebhook as run, vetReceiver } from '../app/webhooks/change-webhooks.ts';
import type { Api, Http } from './http.ts';
import { webhookAnswer } from './webhook-answer.ts';
import { webhookAt } from './webhook-at.ts';

export const updateWebhook =
  (http: Http): Handler<Api['updateWebhook']> =>
  async ({ params, body, headers }, context) => {
    const { webhook, cause } = await webhookAt(http, context, params.webhookId, 'updateWebhook');
    const expected = expectedVersion(headers);
    if (body.address !== undefined) await vetReceiver(http.deps.delivering.outgoing, body.address);
    const changed = await http.deps.inTransaction((unit) =>
      run(unit, webhook.id, expected, body, cause),
    );
    return { status: 200, ...(await webhookAnswer(http, changed)) };
  };

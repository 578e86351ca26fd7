// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Handler } from '@essaim/service-kit';
import { replayDelivery as run } from '../app/webhooks/replay.ts';
import type { Api, Http } from './http.ts';
import { presentDelivery } from './present/present-delivery.ts';
import { webhookAt } from './webhook-at.ts';

export const replayDelivery =
  (http: Http): Handler<Api['replayDelivery']> =>
  async ({ params }, context) => {
    const { webhook, cause } = await webhookAt(http, context, params.webhookId, 'replayDelivery');
    const delivery = await http.deps.inTransaction((unit) =>
      run(unit, webhook.id, params.deliveryId as Uuid, cause),
    );
    return { status: 202, body: presentDelivery(delivery, context.language) };
  };

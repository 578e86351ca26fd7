// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, pageRequest } from '@essaim/service-kit';
import type { Api, Http } from './http.ts';
import { presentDelivery } from './present/present-delivery.ts';
import { webhookAt } from './webhook-at.ts';

export const listDeliveries =
  (http: Http): Handler<Api['listDeliveries']> =>
  async ({ params, query }, context) => {
    const { webhook } = await webhookAt(http, context, params.webhookId, 'listDeliveries');
    const { items, ...page } = await http.reads.listDeliveries(
      { webhookId: webhook.id, state: query.state },
      pageRequest(query),
    );
    return {
      status: 200,
      body: { ...page, items: items.map((one) => presentDelivery(one, context.language)) },
    };
  };

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Handler } from '@essaim/service-kit';
import { replayFailed } from '../app/webhooks/replay.ts';
import type { Api, Http } from './http.ts';
import { webhookAt } from './webhook-at.ts';

export const replayFailedDeliveries =
  (http: Http): Handler<Api['replayFailedDeliveries']> =>
  async ({ params }, context) => {
    const { webhook, cause } = await webhookAt(
      http,
      context,
      params.webhookId,
      'replayFailedDeliveries',
    );
    const replayed = await http.deps.inTransaction((unit) => replayFailed(unit, webhook.id, cause));
    return { status: 202, body: { replayed } };
  };

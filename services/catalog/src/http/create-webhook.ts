// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Handler, authorise } from '@essaim/service-kit';
import { createWebhook as run, vetReceiver } from '../app/webhooks/change-webhooks.ts';
import { manageWebhooks } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Api, Http } from './http.ts';
import { organisationAt } from './place-of-organisation.ts';
import { webhookSecretAnswer } from './webhook-secret-answer.ts';

export const createWebhook =
  (http: Http): Handler<Api['createWebhook']> =>
  async ({ body }, context) => {
    const { organisation, place } = await organisationAt(http.reads, body.organisationId);
    const cause = causeOf(context, 'createWebhook', authorise(context, manageWebhooks, place));
    const { secrets, outgoing } = http.deps.delivering;
    await vetReceiver(outgoing, body.address);
    const { address, description = '', eventTypes = [] } = body;
    const made = await http.deps.inTransaction((unit) =>
      run(unit, secrets, organisation.id, { address, description, eventTypes }, cause),
    );
    return { status: 201, ...(await webhookSecretAnswer(http, made)) };
  };

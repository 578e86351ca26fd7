// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type RequestContext, authorise } from '@essaim/service-kit';
import { manageWebhooks } from '../domain/permissions.ts';
import { causeOf } from './cause-of.ts';
import type { Http } from './http.ts';
import { organisationAt } from './place-of-organisation.ts';

/**
 * A webhook that the person of the request may manage, and that person as a cause.
 * @throws DomainError `webhook-not-found`, `forbidden`
 */
export const webhookAt = async (
  { reads }: Http,
  context: RequestContext,
  webhookId: string,
  operationId: string,
) => {
  const webhook = await reads.findWebhook(webhookId as Uuid);
  if (!webhook) throw problem('webhook-not-found');
  const { place } = await organisationAt(reads, webhook.organisationId);
  const cause = causeOf(context, operationId, authorise(context, manageWebhooks, place));
  return { webhook, cause };
};

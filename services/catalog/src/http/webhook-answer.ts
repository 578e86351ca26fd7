// SPDX-License-Identifier: AGPL-3.0-or-later
import { entityTag } from '@essaim/service-kit';
import type { Webhook } from '../domain/webhook/webhook.ts';
import type { Http } from './http.ts';
import { webhookPresenter } from './present/present-webhook.ts';

/** One webhook as an answer, with its tag. */
export const webhookAnswer = async ({ reads }: Http, webhook: Webhook) => {
  const present = await webhookPresenter(reads, [webhook]);
  return { headers: { etag: entityTag(webhook.version) }, body: present(webhook) };
};

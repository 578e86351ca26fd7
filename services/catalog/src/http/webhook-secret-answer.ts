// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Webhook } from '../domain/webhook/webhook.ts';
import type { Http } from './http.ts';
import { webhookPresenter } from './present/present-webhook.ts';

/** A webhook with its secret, for the one who asked and for no cache. */
export const webhookSecretAnswer = async (
  { reads }: Http,
  { webhook, secret }: { readonly webhook: Webhook; readonly secret: string },
) => {
  const present = await webhookPresenter(reads, [webhook]);
  return {
    headers: { 'cache-control': 'no-store' },
    body: { webhook: present(webhook), secret },
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Page, PageRequest } from '@essaim/service-kit';
import type { Kysely } from 'kysely';
import type { Delivery } from '../../domain/webhook/delivery.ts';
import type { Webhook } from '../../domain/webhook/webhook.ts';
import { deliveryOf, webhookOf } from '../repositories/webhooks.ts';
import type { CatalogDatabase } from '../schema.ts';
import { readPage } from './read-page.ts';

/** A page of an organisation's webhooks, oldest first. */
export const listWebhooks = (
  db: Kysely<CatalogDatabase>,
  organisationId: Uuid,
  page: PageRequest,
): Promise<Page<Webhook>> =>
  readPage(
    db
      .selectFrom('webhook')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .orderBy('created_at')
      .orderBy('id'),
    page,
    webhookOf,
  );

export const findWebhook = async (
  db: Kysely<CatalogDatabase>,
  id: Uuid,
): Promise<Webhook | undefined> => {
  const row = await db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst();
  return row && webhookOf(row);
};

/** A page of what was sent to a webhook, newest first. */
export const listDeliveries = (
  db: Kysely<CatalogDatabase>,
  filter: { readonly webhookId: Uuid; readonly state?: Delivery['state'] | undefined },
  page: PageRequest,
): Promise<Page<Delivery>> => {
  let query = db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('webhook_id', '=', filter.webhookId);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  return readPage(query.orderBy('created_at', 'desc').orderBy('id', 'desc'), page, deliveryOf);
};

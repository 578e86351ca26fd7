// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Selectable, type Transaction, sql } from 'kysely';
import type { WebhookRepository } from '../../app/ports.ts';
import type { Delivery } from '../../domain/webhook/delivery.ts';
import type { Webhook } from '../../domain/webhook/webhook.ts';
import type { CatalogDatabase } from '../schema.ts';

/** A row as a webhook, without its secrets. */
export const webhookOf = (row: Selectable<CatalogDatabase['webhook']>): Webhook => ({
  id: row.id,
  version: row.version,
  organisationId: row.organisation_id,
  address: row.address,
  description: row.description,
  eventTypes: row.event_types,
  state: row.state,
  createdBy: row.created_by,
  createdAt: row.created_at,
  failingSince: row.failing_since,
  previousUntil: row.previous_until,
});

/** A row as a delivery. */
export const deliveryOf = (row: Selectable<CatalogDatabase['webhook_delivery']>): Delivery => ({
  id: row.id,
  webhookId: row.webhook_id,
  eventType: row.event_type,
  body: row.body,
  createdAt: row.created_at,
  state: row.state,
  attempts: row.attempts,
  round: row.round,
  nextAttemptAt: row.next_attempt_at,
});

const deliveryRow = (delivery: Delivery) => ({
  id: delivery.id,
  webhook_id: delivery.webhookId,
  event_type: delivery.eventType,
  body: delivery.body,
  created_at: delivery.createdAt,
  state: delivery.state,
  attempts: JSON.stringify(delivery.attempts),
  round: delivery.round,
  next_attempt_at: delivery.nextAttemptAt,
});

/** At how many messages a time one receiver is sent to: a slow one does not hold up the others. */
const AT_ONCE = 2;

/** Webhooks and what is sent to them, within a transaction. */
export const webhookRepository = (trx: Transaction<CatalogDatabase>): WebhookRepository => ({
  lock: async (id) => {
    const row = await trx
      .selectFrom('webhook')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && webhookOf(row);
  },
  secretsOf: async (id) => {
    const row = await trx
      .selectFrom('webhook')
      .select(['secret', 'previous_secret'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return { secret: row.secret, previous: row.previous_secret };
  },
  create: async (webhook, secret) => {
    await trx
      .insertInto('webhook')
      .values({ ...webhookRow(webhook), secret, previous_secret: null })
      .execute();
  },
  put: async (webhook) => {
    await trx
      .updateTable('webhook')
      .set(webhookRow(webhook))
      .where('id', '=', webhook.id)
      .execute();
  },
  replaceSecret: async (webhook, secret) => {
    await trx
      .updateTable('webhook')
      .set((set) => ({ ...webhookRow(webhook), previous_secret: set.ref('secret'), secret }))
      .where('id', '=', webhook.id)
      .execute();
  },
  remove: async (id) => {
    await trx.deleteFrom('webhook').where('id', '=', id).execute();
  },
  areAny: async () => {
    const row = await trx
      .selectFrom('webhook')
      .select('id')
      .where('state', '=', 'active')
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },
  listening: async (eventType, audience) => {
    let query = trx
      .selectFrom('webhook')
      .select('id')
      .where('state', '=', 'active')
      .where(sql<boolean>`(cardinality(event_types) = 0 or ${eventType} = any(event_types))`);
    if (audience !== null) query = query.where('organisation_id', 'in', [...audience]);
    return (await query.execute()).map(({ id }) => id);
  },
  enqueue: async (deliveries) => {
    if (deliveries.length === 0) return;
    await trx.insertInto('webhook_delivery').values(deliveries.map(deliveryRow)).execute();
  },
  due: async (at, limit, nextAt) => {
    const now = at.toString();
    const { rows } = await sql<Selectable<CatalogDatabase['webhook_delivery']>>`
      update webhook_delivery set next_attempt_at = ${nextAt.toString()}::timestamptz
      where id in (
        select id from webhook_delivery where id in (
          select id from (
            select d.id, d.next_attempt_at, row_number() over (
              partition by d.webhook_id order by d.next_attempt_at, d.id) as place
            from webhook_delivery d join webhook w on w.id = d.webhook_id
            where d.next_attempt_at <= ${now}::timestamptz and w.state = 'active') as waiting
          where place <= ${AT_ONCE} order by next_attempt_at limit ${limit})
        and next_attempt_at <= ${now}::timestamptz
        for update skip locked)
      returning *`.execute(trx);
    return rows.map(deliveryOf);
  },
  lockDelivery: async (id) => {
    const row = await trx
      .selectFrom('webhook_delivery')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && deliveryOf(row);
  },
  putDelivery: async (delivery) => {
    await trx
      .updateTable('webhook_delivery')
      .set(deliveryRow(delivery))
      .where('id', '=', delivery.id)
      .execute();
  },
  replayFailed: async (webhookId, at) => {
    const { numUpdatedRows } = await trx
      .updateTable('webhook_delivery')
      .set({ state: 'pending', round: 0, next_attempt_at: at.toString() })
      .where('webhook_id', '=', webhookId)
      .where('state', '=', 'failed')
      .executeTakeFirst();
    return Number(numUpdatedRows);
  },
  forgetBefore: async (at) => {
    await trx
      .deleteFrom('webhook_delivery')
      .where('created_at', '<', at.toString())
      .where('state', '!=', 'pending')
      .execute();
  },
});

const webhookRow = (webhook: Webhook) => ({
  id: webhook.id,
  version: webhook.version,
  organisation_id: webhook.organisationId,
  address: webhook.address,
  description: webhook.description,
  event_types: [...webhook.eventTypes],
  state: webhook.state,
  created_by: webhook.createdBy,
  created_at: webhook.createdAt,
  failing_since: webhook.failingSince,
  previous_until: webhook.previousUntil,
});

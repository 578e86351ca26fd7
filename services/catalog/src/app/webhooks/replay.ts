// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { type Delivery, replayed } from '../../domain/webhook/delivery.ts';
import type { PersonCause } from '../cause.ts';
import type { UnitOfWork } from '../ports.ts';
import { held, noteWebhook } from './change-webhooks.ts';
import { messageBody } from './enqueue-events.ts';

/**
 * Sends a message again under the same id, whatever became of it.
 * @throws DomainError `webhook-not-found`, `delivery-not-found`, `webhook-not-active`
 */
export const replayDelivery = async (
  unit: UnitOfWork,
  webhookId: Uuid,
  deliveryId: Uuid,
  cause: PersonCause,
): Promise<Delivery> => {
  const webhook = await active(unit, webhookId);
  const found = await unit.webhooks.lockDelivery(deliveryId);
  if (found?.webhookId !== webhookId) throw problem('delivery-not-found');
  const again = replayed(found, cause.at);
  await unit.webhooks.putDelivery(again);
  await noteWebhook(unit, webhook, cause);
  return again;
};

/**
 * Sends everything again that failed for good.
 * @returns how many messages
 * @throws DomainError `webhook-not-found`, `webhook-not-active`
 */
export const replayFailed = async (
  unit: UnitOfWork,
  webhookId: Uuid,
  cause: PersonCause,
): Promise<number> => {
  const webhook = await active(unit, webhookId);
  const replayedCount = await unit.webhooks.replayFailed(webhookId, cause.at);
  await noteWebhook(unit, webhook, cause);
  return replayedCount;
};

/**
 * Sends a message that says nothing, to try the receiver.
 * @throws DomainError `webhook-not-found`, `webhook-not-active`
 */
export const tryWebhook = async (
  unit: UnitOfWork,
  webhookId: Uuid,
  cause: PersonCause,
): Promise<Delivery> => {
  const webhook = await active(unit, webhookId);
  const at = cause.at.toString();
  const delivery: Delivery = {
    id: newId(),
    webhookId,
    eventType: 'webhook.test',
    body: messageBody('webhook.test', at, { webhookId }),
    createdAt: at,
    state: 'pending',
    attempts: [],
    round: 0,
    nextAttemptAt: at,
  };
  await unit.webhooks.enqueue([delivery]);
  await noteWebhook(unit, webhook, cause);
  return delivery;
};

const active = async (unit: UnitOfWork, id: Uuid) => {
  const webhook = await held(unit, id);
  if (webhook.state !== 'active') throw problem('webhook-not-active');
  return webhook;
};

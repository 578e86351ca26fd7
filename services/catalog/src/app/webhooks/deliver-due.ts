// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Outgoing, OutgoingError } from '@essaim/outgoing';
import type { SecretBox } from '@essaim/service-kit';
import {
  type Delivery,
  type DeliveryAttempt,
  afterDelivery,
  isDelivered,
  isGone,
} from '../../domain/webhook/delivery.ts';
import { type Webhook, afterAttempt } from '../../domain/webhook/webhook.ts';
import type { InTransaction, UnitOfWork } from '../ports.ts';
import { signatureHeaders } from './sign.ts';

const BATCH = 16;
const KEPT_DAYS = 90;
/** After which a message whose sender died is sent again. */
const LEASE_SECONDS = 120;
const LONGEST_WAIT_SECONDS = 86_400;

export interface Delivering {
  readonly inTransaction: InTransaction;
  readonly outgoing: Outgoing;
  readonly secrets: SecretBox;
  readonly random: () => number;
}

/**
 * Sends the messages whose time has come: at least once each, so a receiver keeps their ids. Two
 * processes send different ones.
 * @returns how many were sent
 */
export const deliverDue = async (
  delivering: Delivering,
  now: () => Temporal.Instant,
): Promise<number> => {
  const begun = now();
  const lease = begun.add({ seconds: LEASE_SECONDS });
  const due = await delivering.inTransaction((unit) => unit.webhooks.due(begun, BATCH, lease));
  await Promise.all(due.map((delivery) => deliver(delivering, delivery, now())));
  return due.length;
};

/** Forgets messages that were settled long ago. */
export const forgetOldDeliveries = (
  inTransaction: InTransaction,
  at: Temporal.Instant,
): Promise<void> =>
  inTransaction((unit) => unit.webhooks.forgetBefore(at.subtract({ hours: 24 * KEPT_DAYS })));

const deliver = async (
  { inTransaction, outgoing, secrets, random }: Delivering,
  delivery: Delivery,
  at: Temporal.Instant,
): Promise<void> => {
  const receiver = await inTransaction((unit) => receiverOf(unit, secrets, delivery.webhookId, at));
  if (!receiver) return;
  const headers = signatureHeaders({ ...delivery, at }, receiver.secrets);
  const { attempt, retryAfter } = await send(outgoing, receiver.webhook.address, {
    headers,
    body: delivery.body,
    at,
  });
  await inTransaction(async (unit) => {
    const held = await unit.webhooks.lock(delivery.webhookId);
    const found = await unit.webhooks.lockDelivery(delivery.id);
    if (!held || !found) return;
    await unit.webhooks.putDelivery(afterDelivery(found, attempt, random(), retryAfter));
    const result = { isDelivered: isDelivered(attempt), isGone: isGone(attempt) };
    const webhook = afterAttempt(held, result, at);
    if (webhook !== held) await unit.webhooks.put(webhook);
  });
};

const receiverOf = async (
  unit: UnitOfWork,
  box: SecretBox,
  webhookId: Uuid,
  at: Temporal.Instant,
): Promise<{ webhook: Webhook; secrets: string[] } | null> => {
  const webhook = await unit.webhooks.lock(webhookId);
  if (webhook?.state !== 'active') return null;
  const { secret, previous } = await unit.webhooks.secretsOf(webhookId);
  const { previousUntil } = webhook;
  const isOverlapping =
    previousUntil !== null && Temporal.Instant.compare(at, previousUntil) < 0 && previous !== null;
  return {
    webhook,
    secrets: [secret, ...(isOverlapping ? [previous] : [])].map((sealed) => box.open(sealed)),
  };
};

interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly at: Temporal.Instant;
}

const send = async (
  outgoing: Outgoing,
  address: string,
  { headers, body, at }: Message,
): Promise<{ attempt: DeliveryAttempt; retryAfter: number | null }> => {
  try {
    const answer = await outgoing.request(address, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    });
    const { status, seconds } = answer;
    return {
      attempt: { at: at.toString(), status, fault: null, seconds },
      retryAfter: secondsOf(answer.retryAfter),
    };
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    const attempt = { at: at.toString(), status: null, fault: error.fault, seconds: null };
    return { attempt, retryAfter: null };
  }
};

/** Only the form in seconds (RFC 9110, 10.2.3), a day at most. */
const secondsOf = (retryAfter: string | null): number | null =>
  retryAfter !== null && /^\d{1,9}$/.test(retryAfter)
    ? Math.min(Number(retryAfter), LONGEST_WAIT_SECONDS)
    : null;

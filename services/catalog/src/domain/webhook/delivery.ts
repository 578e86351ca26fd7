// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { OutgoingFault } from '@essaim/outgoing';
import { retryDelay } from './retry-delay.ts';

/** Instants are RFC 3339. */
export interface DeliveryAttempt {
  readonly at: string;
  /** HTTP status of the receiver's answer; null when it gave none. */
  readonly status: number | null;
  /** Why there was no answer. */
  readonly fault: OutgoingFault | null;
  readonly seconds: number | null;
}

/** One event for one webhook. Its id is the message's: a receiver knows a repeat by it. */
export interface Delivery {
  readonly id: Uuid;
  readonly webhookId: Uuid;
  readonly eventType: string;
  /** The exact bytes that are signed and sent, as text. */
  readonly body: string;
  readonly createdAt: string;
  readonly state: 'pending' | 'delivered' | 'failed';
  /** Oldest first. */
  readonly attempts: readonly DeliveryAttempt[];
  /** How many attempts this round has had: a replay begins a new one. */
  readonly round: number;
  readonly nextAttemptAt: string | null;
}

/** Whether a receiver took it: any 2xx (Standard Webhooks 1.0). A redirect is not followed. */
export const isDelivered = ({ status }: DeliveryAttempt): boolean =>
  status !== null && status >= 200 && status < 300;

const GONE = 410;

/** Whether a receiver wants nothing more, ever. */
export const isGone = ({ status }: DeliveryAttempt): boolean => status === GONE;

/**
 * A delivery after one more attempt: delivered, to be tried again later, or failed for good.
 * @param random from 0 to 1, spreads the attempts
 * @param retryAfterSeconds what the receiver asked for
 */
export const afterDelivery = (
  delivery: Delivery,
  attempt: DeliveryAttempt,
  random: number,
  retryAfterSeconds: number | null = null,
): Delivery => {
  const round = delivery.round + 1;
  const tried = { ...delivery, attempts: [...delivery.attempts, attempt], round };
  if (isDelivered(attempt)) return { ...tried, state: 'delivered', nextAttemptAt: null };
  const seconds = isGone(attempt) ? null : retryDelay(round, random);
  if (seconds === null) return { ...tried, state: 'failed', nextAttemptAt: null };
  const wait = Math.round(Math.max(seconds, retryAfterSeconds ?? 0) * 1000);
  const nextAttemptAt = Temporal.Instant.from(attempt.at).add({ milliseconds: wait }).toString();
  return { ...tried, state: 'pending', nextAttemptAt };
};

/** A delivery that is to be sent again, from the first attempt on, under the same id. */
export const replayed = (delivery: Delivery, at: Temporal.Instant): Delivery => ({
  ...delivery,
  state: 'pending',
  round: 0,
  nextAttemptAt: at.toString(),
});

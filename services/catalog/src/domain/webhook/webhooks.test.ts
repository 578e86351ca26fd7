// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { type Delivery, type DeliveryAttempt, afterDelivery, replayed } from './delivery.ts';
import { type Webhook, afterAttempt } from './webhook.ts';

const BEGUN = Temporal.Instant.from('2027-01-04T08:00:00Z');

const delivery: Delivery = {
  id: newId(),
  webhookId: newId(),
  eventType: 'activation.active',
  body: '{}',
  createdAt: BEGUN.toString(),
  state: 'pending',
  attempts: [],
  round: 0,
  nextAttemptAt: BEGUN.toString(),
};

const answer = (at: string, status: number | null): DeliveryAttempt => ({
  at,
  status,
  fault: status === null ? 'unreachable' : null,
  seconds: null,
});

test('attempts come further and further apart for some three days, then it failed', () => {
  let one = delivery;
  const waits: number[] = [];
  while (one.state === 'pending' && waits.length < 50) {
    const at = Temporal.Instant.from(one.nextAttemptAt ?? '');
    one = afterDelivery(one, answer(at.toString(), 500), 0);
    if (one.nextAttemptAt !== null) {
      waits.push(at.until(Temporal.Instant.from(one.nextAttemptAt)).total('seconds'));
    }
  }
  expect(one).toMatchObject({ state: 'failed', nextAttemptAt: null, round: 10 });
  expect(waits).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  const again = replayed(one, BEGUN);
  expect(again).toMatchObject({ id: one.id, state: 'pending', round: 0 });
  expect(again.attempts).toHaveLength(10);
});

test.each([
  [200, 'delivered'],
  [204, 'delivered'],
  [302, 'pending'],
  [404, 'pending'],
  [500, 'pending'],
  [410, 'failed'],
  [null, 'pending'],
])('an answer %s makes it %s', (status, state) => {
  expect(afterDelivery(delivery, answer(BEGUN.toString(), status), 0.5).state).toBe(state);
});

test('a receiver that asks for time is given it', () => {
  const one = afterDelivery(delivery, answer(BEGUN.toString(), 503), 0, 600);
  expect(one.nextAttemptAt).toBe('2027-01-04T08:10:00Z');
});

test('five days of failures stop a webhook, one success ends the count, 410 stops it at once', () => {
  const webhook: Webhook = {
    id: newId(),
    version: 1,
    organisationId: newId(),
    address: 'https://receiver.example',
    description: '',
    eventTypes: [],
    state: 'active',
    createdBy: newId(),
    createdAt: BEGUN.toString(),
    failingSince: null,
    previousUntil: null,
  };
  const failed = { isDelivered: false, isGone: false };
  const ill = afterAttempt(webhook, failed, BEGUN);
  expect(ill).toMatchObject({ state: 'active', failingSince: BEGUN.toString() });
  expect(afterAttempt(ill, failed, BEGUN.add({ hours: 119 }))).toBe(ill);
  expect(afterAttempt(ill, failed, BEGUN.add({ hours: 120 })).state).toBe('stopped');
  const well = afterAttempt(ill, { isDelivered: true, isGone: false }, BEGUN);
  expect(well).toMatchObject({ state: 'active', failingSince: null });
  expect(afterAttempt(webhook, { isDelivered: false, isGone: true }, BEGUN).state).toBe('stopped');
});

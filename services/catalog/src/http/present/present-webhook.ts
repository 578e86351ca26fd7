// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Reads } from '../../db/reads/index.ts';
import type { Webhook } from '../../domain/webhook/webhook.ts';
import type { Schemas } from '../http.ts';

/** Writes webhooks for a reader, without their secrets. */
export const webhookPresenter = async (
  reads: Pick<Reads, 'personNames'>,
  webhooks: readonly Webhook[],
): Promise<(webhook: Webhook) => Schemas['Webhook']> => {
  const people = await reads.personNames(webhooks.map(({ createdBy }) => createdBy));
  return ({ previousUntil, createdBy, eventTypes, ...webhook }) => ({
    ...webhook,
    eventTypes: eventTypes as Schemas['EventType'][],
    createdBy: { personId: createdBy, name: people.get(createdBy) ?? '' },
    previousSecretUntil: previousUntil,
  });
};

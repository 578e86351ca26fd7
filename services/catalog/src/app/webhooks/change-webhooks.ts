// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { type Outgoing, OutgoingError } from '@essaim/outgoing';
import { expectVersion } from '@essaim/postgres';
import type { SecretBox } from '@essaim/service-kit';
import type { Webhook } from '../../domain/webhook/webhook.ts';
import { type PersonCause, journalEntry } from '../cause.ts';
import type { UnitOfWork } from '../ports.ts';
import { newWebhookSecret } from './sign.ts';

export interface WebhookFields {
  readonly address: string;
  readonly description: string;
  readonly eventTypes: readonly string[];
}

/** How long the secret before still signs, so that a receiver can change in its own time. */
const OVERLAP_HOURS = 24;

/**
 * Refuses an address that may not be told anything: not https, or one of a private network.
 * @throws DomainError `webhook-address-…`
 */
export const vetReceiver = async (outgoing: Outgoing, address: string): Promise<void> => {
  try {
    await outgoing.vet(address);
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    const { fault, host } = error;
    if (fault === 'private') throw problem('webhook-address-private', { host });
    if (fault === 'host-unknown') throw problem('webhook-address-unknown', { host });
    throw problem('webhook-address-invalid', { address: address.slice(0, 200) });
  }
};

/** Makes a webhook. Its secret is in the answer, and nowhere else in the clear. */
export const createWebhook = async (
  unit: UnitOfWork,
  secrets: SecretBox,
  organisationId: Uuid,
  fields: WebhookFields,
  cause: PersonCause,
): Promise<{ webhook: Webhook; secret: string }> => {
  const webhook: Webhook = {
    id: newId(),
    version: 1,
    organisationId,
    ...fields,
    state: 'active',
    createdBy: cause.actor.personId,
    createdAt: cause.at.toString(),
    failingSince: null,
    previousUntil: null,
  };
  const secret = newWebhookSecret();
  await unit.webhooks.create(webhook, secrets.seal(secret));
  await noteWebhook(unit, webhook, cause);
  return { webhook, secret };
};

/**
 * Changes a webhook; making it active again also ends a stop.
 * @throws DomainError `webhook-not-found`, `version-conflict`
 */
export const updateWebhook = async (
  unit: UnitOfWork,
  id: Uuid,
  expected: number,
  change: Partial<WebhookFields> & { readonly state?: 'active' | 'paused' | undefined },
  cause: PersonCause,
): Promise<Webhook> => {
  const before = expectVersion(await held(unit, id), expected);
  const { address, description, eventTypes, state } = change;
  const webhook: Webhook = {
    ...before,
    version: before.version + 1,
    address: address ?? before.address,
    description: description ?? before.description,
    eventTypes: eventTypes ?? before.eventTypes,
    state: state ?? before.state,
    failingSince: state === 'active' ? null : before.failingSince,
  };
  await unit.webhooks.put(webhook);
  await noteWebhook(unit, webhook, cause);
  return webhook;
};

/**
 * Replaces the secret; the one before signs too for a day.
 * @throws DomainError `webhook-not-found`
 */
export const rotateWebhookSecret = async (
  unit: UnitOfWork,
  secrets: SecretBox,
  id: Uuid,
  cause: PersonCause,
): Promise<{ webhook: Webhook; secret: string }> => {
  const before = await held(unit, id);
  const webhook: Webhook = {
    ...before,
    version: before.version + 1,
    previousUntil: cause.at.add({ hours: OVERLAP_HOURS }).toString(),
  };
  const secret = newWebhookSecret();
  await unit.webhooks.replaceSecret(webhook, secrets.seal(secret));
  await noteWebhook(unit, webhook, cause);
  return { webhook, secret };
};

/**
 * Removes a webhook with the log of its deliveries.
 * @throws DomainError `webhook-not-found`, `version-conflict`
 */
export const removeWebhook = async (
  unit: UnitOfWork,
  id: Uuid,
  expected: number,
  cause: PersonCause,
): Promise<void> => {
  const webhook = expectVersion(await held(unit, id), expected);
  await unit.webhooks.remove(id);
  await noteWebhook(unit, webhook, cause);
};

/**
 * Holds a webhook.
 * @throws DomainError `webhook-not-found`
 */
export const held = async (unit: UnitOfWork, id: Uuid): Promise<Webhook> => {
  const webhook = await unit.webhooks.lock(id);
  if (!webhook) throw problem('webhook-not-found');
  return webhook;
};

/** Writes in the journal that somebody acted on a webhook. */
export const noteWebhook = (
  unit: UnitOfWork,
  webhook: Webhook,
  cause: PersonCause,
): Promise<void> =>
  unit.journal(
    journalEntry(cause, {
      resourceType: 'webhook',
      resourceId: webhook.id,
      organisationId: webhook.organisationId,
      summary: { host: new URL(webhook.address).host, state: webhook.state },
    }),
  );

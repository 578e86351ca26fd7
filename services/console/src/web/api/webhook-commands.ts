// SPDX-License-Identifier: AGPL-3.0-or-later
import { body, catalog } from './clients.ts';
import type { Catalog } from './schemas.ts';

type Target = Pick<Catalog['Webhook'], 'id' | 'version'>;

const at = ({ id, version }: Target) => ({
  path: { webhookId: id },
  header: { 'If-Match': `"${version}"` },
});

/** Every one throws ProblemError when the service refuses. */
export const createWebhook = (asked: Catalog['NewWebhook']) =>
  body(catalog.POST('/webhooks', { body: asked }));

export const switchWebhook = (webhook: Target, state: 'active' | 'paused') =>
  body(catalog.PATCH('/webhooks/{webhookId}', { params: at(webhook), body: { state } }));

export const removeWebhook = (webhook: Target) =>
  body(catalog.DELETE('/webhooks/{webhookId}', { params: at(webhook) }));

export const rotateWebhookSecret = (webhookId: string) =>
  body(catalog.POST('/webhooks/{webhookId}/rotate-secret', { params: { path: { webhookId } } }));

export const tryWebhook = (webhookId: string) =>
  body(catalog.POST('/webhooks/{webhookId}/try', { params: { path: { webhookId } } }));

export const replayFailed = (webhookId: string) =>
  body(catalog.POST('/webhooks/{webhookId}/replay-failed', { params: { path: { webhookId } } }));

export const replayDelivery = (webhookId: string, deliveryId: string) =>
  body(
    catalog.POST('/webhooks/{webhookId}/deliveries/{deliveryId}/replay', {
      params: { path: { webhookId, deliveryId } },
    }),
  );

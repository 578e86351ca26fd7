// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A new secret of a webhook, as Standard Webhooks 1.0 writes it. */
export const newWebhookSecret = (): string =>
  `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;

/**
 * The headers that let a receiver check who sent a message, and that it is no old one (Standard
 * Webhooks 1.0: HMAC-SHA256 over id, time and body).
 * @param secrets the one in force first; several while one replaces another
 */
export const signatureHeaders = (
  { id, at, body }: { readonly id: string; readonly at: Temporal.Instant; readonly body: string },
  secrets: readonly string[],
): Readonly<Record<string, string>> => {
  const seconds = Math.floor(at.epochMilliseconds / 1000);
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatures.join(' '),
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';

/** An address that is told what happens in the catalogue. Instants are RFC 3339. */
export interface Webhook {
  readonly id: Uuid;
  readonly version: number;
  readonly organisationId: Uuid;
  readonly address: string;
  readonly description: string;
  /** Types of events; empty: all. */
  readonly eventTypes: readonly string[];
  /** `paused` by a person; `stopped` by essaim, after days of failures or because the address said that it is gone. */
  readonly state: 'active' | 'paused' | 'stopped';
  readonly createdBy: Uuid;
  readonly createdAt: string;
  /** Since when every attempt failed; null when the last one did not. */
  readonly failingSince: string | null;
  /** Until when signatures are made with the secret before, too; null when there is none. */
  readonly previousUntil: string | null;
}

/** Days of nothing but failures after which essaim no longer tries. */
const STOP_AFTER_HOURS = 5 * 24;

/** The webhook after an attempt to deliver something. */
export const afterAttempt = (
  webhook: Webhook,
  { isDelivered, isGone }: { readonly isDelivered: boolean; readonly isGone: boolean },
  at: Temporal.Instant,
): Webhook => {
  if (isDelivered) {
    return webhook.failingSince === null ? webhook : next(webhook, { failingSince: null });
  }
  const failingSince = webhook.failingSince ?? at.toString();
  const hours = Temporal.Instant.from(failingSince).until(at).total('hours');
  const isStopped = webhook.state === 'active' && (isGone || hours >= STOP_AFTER_HOURS);
  if (!isStopped && webhook.failingSince !== null) return webhook;
  return next(webhook, { failingSince, ...(isStopped && { state: 'stopped' }) });
};

const next = (webhook: Webhook, change: Partial<Webhook>): Webhook => ({
  ...webhook,
  ...change,
  version: webhook.version + 1,
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { isRetriable } from '../reasons/refusals.ts';
import { type RetryPolicy, nextRetry } from '../retry-policy.ts';
import type { Instance } from './instance.ts';

/** Whether the sign-on can be asked for a client: the tool has one, and its addresses are whole. */
export const canHaveClient = ({ signOn, incomplete, redirectUris }: Instance): boolean =>
  signOn === 'single' && incomplete.length === 0 && redirectUris.length > 0;

/** Asks for the client, again when it was asked before. */
export const requestClient = (
  instance: Instance,
  at: Temporal.Instant,
  policy: RetryPolicy,
  { isOverdue = false } = {},
): Instance => {
  const attempts = instance.client.state === 'ready' ? 1 : instance.client.attempts + 1;
  return {
    ...instance,
    client: {
      ...instance.client,
      state: 'requested',
      since: instance.client.state === 'requested' ? instance.client.since : at.toString(),
      attempts,
      reasonCode: isOverdue ? 'waiting-identity' : null,
      nextRetryAt: nextRetry(at, attempts, policy),
    },
  };
};

/** Identity holds the client. */
export const clientReady = (
  instance: Instance,
  { clientId, issuer }: { readonly clientId: string; readonly issuer: string },
  at: Temporal.Instant,
): Instance => ({
  ...instance,
  client: {
    ...instance.client,
    state: 'ready',
    clientId,
    issuer,
    since: at.toString(),
    reasonCode: null,
    nextRetryAt: null,
  },
});

/** Identity cannot make the client as asked. */
export const clientRefused = (
  instance: Instance,
  reasonCode: string,
  at: Temporal.Instant,
  policy: RetryPolicy,
): Instance => ({
  ...instance,
  client: {
    ...instance.client,
    state: 'refused',
    since: at.toString(),
    reasonCode,
    nextRetryAt: isRetriable(reasonCode)
      ? nextRetry(at, Math.max(instance.client.attempts, 1), policy)
      : null,
  },
});

/** Whether the answer is late, or a refusal may be tried again. */
export const isClientOverdue = ({ client }: Instance, at: Temporal.Instant): boolean =>
  (client.state === 'requested' || client.state === 'refused') &&
  client.nextRetryAt !== null &&
  Temporal.Instant.compare(Temporal.Instant.from(client.nextRetryAt), at) <= 0;

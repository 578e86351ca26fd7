// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import {
  type Delivery,
  type DeliveryAttempt,
  isDelivered,
  isGone,
} from '../../domain/webhook/delivery.ts';
import type { OutgoingFault } from '@essaim/outgoing';
import type { ReasonCode } from '../../domain/reasons/reason-texts.ts';
import type { Schemas } from '../http.ts';
import { presentReason } from './present-reason.ts';

const FAULTS: Readonly<Record<OutgoingFault, ReasonCode | null>> = {
  invalid: 'receiver-address',
  insecure: 'receiver-address',
  private: 'receiver-private',
  'host-unknown': 'receiver-host-unknown',
  unreachable: 'receiver-unreachable',
  silent: 'receiver-silent',
  'tls-authority': 'receiver-tls',
  'tls-expired': 'receiver-tls',
  'tls-name': 'receiver-tls',
  'too-large': 'receiver-status',
};

const NO_NAMES = { tool: '', organisation: '', hoster: '' };

const reasonOf = (attempt: DeliveryAttempt): ReasonCode | null => {
  if (attempt.fault !== null) return FAULTS[attempt.fault];
  if (isDelivered(attempt)) return null;
  if (isGone(attempt)) return 'receiver-gone';
  const { status } = attempt;
  return status !== null && status >= 300 && status < 400
    ? 'receiver-redirects'
    : 'receiver-status';
};

/** A delivery for a reader, with each attempt explained. */
export const presentDelivery = (
  { id, eventType, createdAt, state, nextAttemptAt, body, attempts }: Delivery,
  language: Language,
): Schemas['Delivery'] => ({
  id,
  eventType,
  createdAt,
  state,
  nextAttemptAt,
  body,
  attempts: attempts.map((attempt) => ({
    at: attempt.at,
    status: attempt.status,
    reason: presentReason(reasonOf(attempt), language, NO_NAMES),
    seconds: attempt.seconds,
  })),
});

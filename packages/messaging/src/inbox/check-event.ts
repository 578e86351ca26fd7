// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Fault, Received } from '../envelope/received.ts';
import type { KnownVersion } from './inbox-store.ts';

/** What an event is, compared with what was received before of its aggregate. */
export type EventCheck = 'next' | 'duplicate' | Fault;

export interface EventContext {
  readonly known: KnownVersion | undefined;
  /** Highest epoch of the origin so far. */
  readonly epoch: number;
  /** Whether older events of the stream expired before they were read. */
  readonly trimmed: boolean;
}

/**
 * Decides whether an event comes next for its aggregate. Types without a handler are not held to
 * their place: they are only followed.
 */
export const checkEvent = (received: Received, context: EventContext): EventCheck => {
  const { version, epoch, envelope, messageId } = received;
  const { known, trimmed } = context;
  if (version === null) return 'next';
  if (known && version <= known.version) {
    if (version < known.version || messageId === known.messageId) return 'duplicate';
    return { reason: 'version-forked', detail: `another event was version ${version} before` };
  }
  if (epoch < context.epoch) {
    return { reason: 'epoch-regressed', detail: `epoch ${epoch} after ${context.epoch}` };
  }
  const expected = (known?.version ?? 0) + 1;
  const begins = known === undefined && trimmed;
  if (envelope && version !== expected && !begins) {
    return { reason: 'version-gap', detail: `version ${version}, expected ${expected}` };
  }
  return 'next';
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ServiceName } from '@essaim/contracts';

/** Why a message was not applied. */
export type ParkReason =
  | 'envelope-unreadable'
  | 'origin-mismatch'
  | 'data-invalid'
  | 'upgrade-needed'
  | 'epoch-regressed'
  | 'version-gap'
  | 'version-forked'
  | 'handler-failed'
  | 'behind-parked';

/** The aggregate of a parked event; each parked command stands alone, under the kind `command`. */
export interface ParkedKey {
  readonly source: ServiceName;
  readonly aggregate: string;
  readonly aggregateId: string;
}

/** A message that waits for an operator. */
export interface ParkedMessage extends ParkedKey {
  readonly id: number;
  readonly stream: string;
  readonly sequence: number;
  readonly messageId: string | null;
  readonly type: string;
  readonly version: number | null;
  readonly reason: ParkReason;
  /** For operators, in English. */
  readonly detail: string;
  readonly attempts: number;
  /** RFC 3339 in UTC. */
  readonly parkedAt: string;
  readonly attemptedAt: string;
}

export interface ReplayResult {
  readonly replayed: number;
  /** How many are still parked; the first of them for this fault. */
  readonly remaining: number;
  readonly fault: { readonly reason: ParkReason; readonly detail: string } | null;
}

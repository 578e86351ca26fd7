// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ServiceName } from '@essaim/contracts';
import type { ParkReason } from '../inbox/parked.ts';
import type { Envelope } from './envelope.ts';

/** A message as the stream delivered it. */
export interface Delivery {
  readonly stream: string;
  readonly sequence: number;
  readonly subject: string;
  readonly payload: string;
  readonly traceparent: string | null;
}

export interface Fault {
  readonly reason: ParkReason;
  readonly detail: string;
}

/**
 * What could be read of a delivery. The source and the aggregate come from the stream and the
 * subject, which the server's permissions vouch for, never from the envelope alone.
 */
export interface Received {
  readonly delivery: Delivery;
  readonly source: ServiceName;
  readonly aggregate: string;
  readonly aggregateId: string;
  /** Null when the message cannot be read, or is not from where it says. */
  readonly messageId: string | null;
  readonly type: string;
  readonly version: number | null;
  readonly epoch: number;
  /** Null when there is a fault, or when the type is not taken. */
  readonly envelope: Envelope | null;
  readonly fault: Fault | null;
}

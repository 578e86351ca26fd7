// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NatsConnection } from '@nats-io/nats-core';
import type { Namespace } from '../streams/names.ts';

/** A connection to NATS that outlives its server: a service starts and works while NATS is away. */
export interface MessagingConnection extends AsyncDisposable {
  readonly namespace: Namespace;
  readonly inboxPrefix: string | undefined;
  readonly connected: boolean;
  /** Resolves once connected for the first time; rejects when closed before. */
  readonly nats: () => Promise<NatsConnection>;
  /**
   * Calls the listener when the connection is lost and when it is back.
   * @returns how to stop it
   */
  readonly onChange: (listener: (connected: boolean) => void) => () => void;
  /** Sends what is buffered, for 2 seconds at most, and ends. */
  readonly close: () => Promise<void>;
}

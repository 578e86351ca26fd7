// SPDX-License-Identifier: AGPL-3.0-or-later

/** How the outbox stands, for `/health/ready`. */
export interface RelayStatus {
  /** `standby`: another process relays this database. `waiting`: no NATS, no PostgreSQL, or a retry. */
  readonly state: 'active' | 'standby' | 'waiting' | 'stopped';
  /** Messages that wait to be published. */
  readonly waiting: number;
  /** Age of the oldest of them, in seconds; null when none waits. */
  readonly oldestSeconds: number | null;
  /** Messages that this process published since its start. */
  readonly published: number;
  /** Times that it dropped its window and read the stream again. */
  readonly doubts: number;
  readonly lastError: string | null;
}

export interface Relay extends AsyncDisposable {
  /** Reads the outbox's figures from the database. */
  readonly status: () => Promise<RelayStatus>;
  readonly stop: () => Promise<void>;
}

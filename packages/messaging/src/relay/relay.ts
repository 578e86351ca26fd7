// SPDX-License-Identifier: AGPL-3.0-or-later

/** What this process's relay does. */
export interface RelayProgress {
  /** `standby`: another process relays this database. `waiting`: no NATS, no PostgreSQL, or a retry. */
  readonly state: 'active' | 'standby' | 'waiting' | 'stopped';
  /** Messages that this process published since its start. */
  readonly published: number;
  /** Times that it dropped its window and read the stream again. */
  readonly doubts: number;
  readonly lastError: string | null;
}

/** How the outbox stands, for `/health/ready`. */
export interface RelayStatus extends RelayProgress {
  /** Messages that wait to be published. */
  readonly waiting: number;
  /** Age of the oldest of them, in seconds; null when none waits. */
  readonly oldestSeconds: number | null;
}

export interface Relay extends AsyncDisposable {
  readonly progress: () => RelayProgress;
  /** Reads the outbox's figures from the database. */
  readonly status: () => Promise<RelayStatus>;
  readonly stop: () => Promise<void>;
}

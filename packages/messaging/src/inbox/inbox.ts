// SPDX-License-Identifier: AGPL-3.0-or-later

/** How far one stream was read, for `/health/ready`. */
export interface StreamStatus {
  readonly stream: string;
  /**
   * `absent`: its writer never started. `waiting`: no NATS, no PostgreSQL, or a retry. `behind-retention`:
   * messages expired before they were read.
   */
  readonly state: 'reading' | 'absent' | 'waiting' | 'behind-retention' | 'stopped';
  readonly cursor: number;
  /** Messages not yet read; null while unknown, as when NATS is away. */
  readonly lag: number | null;
  readonly lastError: string | null;
}

export interface InboxStatus {
  readonly streams: readonly StreamStatus[];
  /** Messages that wait for an operator. */
  readonly parked: number;
  /** Since the start of this process. */
  readonly applied: number;
  readonly duplicates: number;
  readonly expired: number;
  /** Types without a handler, and how often each came. */
  readonly skipped: Readonly<Record<string, number>>;
}

export interface Inbox extends AsyncDisposable {
  readonly status: () => Promise<InboxStatus>;
  readonly stop: () => Promise<void>;
}

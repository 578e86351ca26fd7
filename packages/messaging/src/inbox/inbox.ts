// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ParkedKey, ReplayResult } from './parked.ts';

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
  /** `standby`: another process reads for this database. */
  readonly state: 'active' | 'standby' | 'waiting' | 'stopped';
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
  /**
   * Applies what is parked of one aggregate, in its order, up to the first that still cannot be.
   * @param acceptGap an operator's decision to go on without versions that will never come
   */
  readonly replay: (
    key: ParkedKey,
    options?: { readonly acceptGap?: boolean },
  ) => Promise<ReplayResult>;
  readonly stop: () => Promise<void>;
}

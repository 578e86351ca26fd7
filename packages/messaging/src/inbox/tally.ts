// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Received } from '../envelope/received.ts';
import type { Parking } from './inbox-store.ts';

/** What became of messages. */
export interface Tally {
  applied: number;
  duplicates: number;
  expired: number;
  parked: Parking[];
  /** By type, those without a handler. */
  readonly skipped: Map<string, number>;
}

/** A tally of nothing yet. */
export const emptyTally = (): Tally => ({
  applied: 0,
  duplicates: 0,
  expired: 0,
  parked: [],
  skipped: new Map(),
});

/** Counts messages of a type without a handler. */
export const countSkipped = (tally: Tally, { type }: Pick<Received, 'type'>, count = 1): void => {
  tally.skipped.set(type, (tally.skipped.get(type) ?? 0) + count);
};

/** Adds the counts of a batch to a total, which keeps no messages. */
export const addTally = (total: Tally, batch: Tally): void => {
  total.applied += batch.applied;
  total.duplicates += batch.duplicates;
  total.expired += batch.expired;
  for (const [type, count] of batch.skipped) countSkipped(total, { type }, count);
};

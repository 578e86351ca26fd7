// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';

/** RFC 3339 instant in UTC. */
export type InstantText = string;
/** `YYYY-MM-DD`. */
export type CivilDate = string;

/** Something that somebody did, or that happened by itself when `by` is null. */
export interface Act {
  readonly at: InstantText;
  readonly by: Uuid | null;
  readonly message: string | null;
}

/** Who acts, when, as far as a decision needs it. */
export interface Moment {
  readonly now: InstantText;
  readonly today: CivilDate;
  /** Null when the product acts by itself. */
  readonly by: Uuid | null;
}

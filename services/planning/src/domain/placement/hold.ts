// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDate, InstantText } from '../act.ts';

/** A department put on hold, with its owner, reason and end. */
export interface Hold {
  readonly reason: string;
  readonly since: InstantText;
  /** Last day. */
  readonly until: CivilDate;
  readonly by: Uuid;
  /** The tag that was put on hold; absent when the department alone was. */
  readonly tag?: string;
}

/** The last day of a hold that holds today; null when none does. */
export const heldUntil = (hold: Hold | null, today: CivilDate): CivilDate | null =>
  hold !== null && hold.until >= today ? hold.until : null;

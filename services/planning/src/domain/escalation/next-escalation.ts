// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { CivilDate } from '../act.ts';

/** A step that was taken: to whom, on which day, and on which day they said that they saw it. */
export interface EscalationStep {
  readonly on: CivilDate;
  readonly seenOn: CivilDate | null;
}

/** Late work, as far as it climbs. */
export interface LateWork {
  readonly plannedEnd: CivilDate;
  /** Organisations above that have a coordination, nearest first. */
  readonly above: readonly Uuid[];
  /** Steps taken, first to last. */
  readonly steps: readonly EscalationStep[];
}

/** Counts working days of the organisation on from a day. */
export type AddWorkingDays = (from: CivilDate, days: number) => CivilDate;

/**
 * The next tier that late work climbs to: after the delay once its planned end is past, then, while it
 * stays late, after the same delay from the step before or from the day on which that tier saw it.
 * @param delay working days
 * @returns null when it does not climb today
 */
export const nextEscalation = (
  { plannedEnd, above, steps }: LateWork,
  delay: number,
  today: CivilDate,
  addWorkingDays: AddWorkingDays,
): { readonly step: number; readonly to: Uuid } | null => {
  const to = above[steps.length];
  if (to === undefined) return null;
  const last = steps.at(-1);
  const since = last ? (last.seenOn ?? last.on) : plannedEnd;
  return addWorkingDays(since, delay) < today ? { step: steps.length + 1, to } : null;
};

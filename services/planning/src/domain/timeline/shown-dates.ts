// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate } from '../act.ts';

/** The days of a task or a gate, as planned now and as they were. */
export interface KnownDates {
  readonly plannedStart: CivilDate | null;
  readonly plannedEnd: CivilDate | null;
  readonly startedOn: CivilDate | null;
  readonly doneOn: CivilDate | null;
}

/**
 * The days that a timeline shows: facts where there are some, else the plan. What has begun and should have ended goes
 * on at least until today.
 */
export const shownDates = (
  { plannedStart, plannedEnd, startedOn, doneOn }: KnownDates,
  today: CivilDate,
): { readonly start: CivilDate | null; readonly end: CivilDate | null } => {
  const isUnderWay = startedOn !== null && doneOn === null;
  const end =
    doneOn ?? (isUnderWay && plannedEnd !== null && plannedEnd < today ? today : plannedEnd);
  const start = startedOn ?? plannedStart;
  return { start: start !== null && end !== null && start > end ? end : start, end };
};

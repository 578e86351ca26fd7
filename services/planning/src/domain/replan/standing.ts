// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate } from '../act.ts';

/** What is known of a task or a gate of a plan. */
export interface Standing {
  /** `D05@dep-53` */
  readonly node: string;
  readonly plannedStart: CivilDate;
  readonly plannedEnd: CivilDate;
  readonly startedOn: CivilDate | null;
  /** Day on which it was done, opened or left out. */
  readonly doneOn: CivilDate | null;
}

interface Dates {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/** What became of a plan, as `replan` is told. */
export interface Reality {
  readonly facts: Readonly<Record<string, Dates>>;
  readonly late: Readonly<Record<string, CivilDate>>;
}

const earlier = (a: CivilDate, b: CivilDate) => (a < b ? a : b);
const later = (a: CivilDate, b: CivilDate) => (a > b ? a : b);

/**
 * What happened, as facts: what is done has its own dates; what is under way ends today at the
 * earliest; what should have begun and did not is late, and begins today at the earliest.
 */
export const realityOf = (standings: readonly Standing[], today: CivilDate): Reality => {
  const facts: Record<string, Dates> = {};
  const late: Record<string, CivilDate> = {};
  for (const { node, plannedStart, plannedEnd, startedOn, doneOn } of standings) {
    if (doneOn !== null) {
      facts[node] = { start: startedOn ?? earlier(plannedStart, doneOn), end: doneOn };
    } else if (startedOn !== null) {
      facts[node] = { start: startedOn, end: later(plannedEnd, today) };
    } else if (plannedStart < today) {
      late[node] = today;
    }
  }
  return { facts, late };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { goesByEnd, holdsEnd, type LinkType } from '@essaim/playbook';
import type { CivilDate } from '../act.ts';

export type NodeKind = 'task' | 'gate' | 'wave-gate';

/** What a successor waits for, with a lag. */
export interface Link {
  readonly type: LinkType;
  readonly lag: { readonly amount: number; readonly unit: 'wd' | 'cd' };
}

/** How a predecessor stands. */
export interface PredecessorStanding {
  readonly kind: NodeKind;
  /** Accepted or skipped; of a gate or a wave gate: opened. */
  readonly isDone: boolean;
  readonly startedOn: CivilDate | null;
  /** Day on which it was done or opened; null for what was skipped. */
  readonly doneOn: CivilDate | null;
}

/** Why a successor cannot begin; `lag` says from which day it can. */
export type Wait =
  | { readonly kind: NodeKind }
  | { readonly kind: 'lag'; readonly until: CivilDate };

/**
 * Whether a predecessor still holds the beginning of its successor. What holds an end (FF, SF) lets it begin.
 * @param addLag the first day on which a successor may begin after a day of its predecessor
 * @returns null when it does not
 */
export const waitFor = (
  link: Link,
  predecessor: PredecessorStanding,
  today: CivilDate,
  addLag: (day: CivilDate, link: Link) => CivilDate,
): Wait | null => {
  if (holdsEnd(link.type)) return null;
  const byEnd = goesByEnd(link.type);
  const isReached = predecessor.isDone || (!byEnd && predecessor.startedOn !== null);
  if (!isReached) return { kind: predecessor.kind };
  const day = byEnd ? predecessor.doneOn : predecessor.startedOn;
  if (link.lag.amount === 0 || day === null) return null;
  const until = addLag(day, link);
  return until > today ? { kind: 'lag', until } : null;
};

/**
 * Whether a predecessor still holds the end of its successor (FF, SF), were it to end on a day.
 * @param addLag the first day on which a successor may end after a day of its predecessor
 * @returns null when it does not
 */
export const waitToEnd = (
  link: Link,
  predecessor: PredecessorStanding,
  lastDay: CivilDate,
  addLag: (day: CivilDate, link: Link) => CivilDate,
): Wait | null => {
  if (!holdsEnd(link.type)) return null;
  const byEnd = goesByEnd(link.type);
  const isReached = predecessor.isDone || (!byEnd && predecessor.startedOn !== null);
  if (!isReached) return { kind: predecessor.kind };
  const day = byEnd ? predecessor.doneOn : predecessor.startedOn;
  if (day === null) return null;
  const until = addLag(day, link);
  return until > lastDay ? { kind: 'lag', until } : null;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { CivilDate } from '../act.ts';

/** Waits for the nation; its day was taken; declined with a reason; withdrawn by its region. */
export type ObjectionState = 'open' | 'taken' | 'declined' | 'withdrawn';

/** A planned date to which a region may object. */
export interface ObjectedDate {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly commitment: 'firm' | 'provisional';
  /** It began, or is done: nothing moves it. */
  readonly isFact: boolean;
}

const laterThan = (planned: CivilDate, date: CivilDate): CivilDate => {
  if (date <= planned) throw problem('objection-early', { date, planned });
  return date;
};

/**
 * Whether a region can object to a date, with the day that it proposes if it does.
 * @throws DomainError `objection-past`, `objection-early`
 */
export const checkObjection = (
  { start, isFact }: ObjectedDate,
  notBefore: CivilDate | null,
): void => {
  if (isFact) throw problem('objection-past');
  if (notBefore !== null) laterThan(start, notBefore);
};

/**
 * Goes on only while an objection waits for its answer.
 * @throws DomainError `objection-answered`
 */
export const stillOpen = (state: ObjectionState): void => {
  if (state !== 'open') throw problem('objection-answered');
};

/**
 * The earliest start that the nation takes: the day that it names, or the one that the region proposed.
 * @throws DomainError `objection-day-missing`, `objection-early`
 */
export const takenDay = (
  proposed: CivilDate | null,
  named: CivilDate | null,
  plannedStart: CivilDate,
): CivilDate => {
  const day = named ?? proposed;
  if (day === null) throw problem('objection-day-missing');
  return laterThan(plannedStart, day);
};

/** An earliest start that was asked for. */
export interface AskedStart {
  readonly node: string;
  readonly date: CivilDate;
}

/** One earliest start a node, the latest of those asked for, in the order of the nodes. */
export const latestAsked = (asked: readonly AskedStart[]): AskedStart[] => {
  const latest = new Map<string, CivilDate>();
  for (const { node, date } of asked) {
    const known = latest.get(node);
    if (known === undefined || known < date) latest.set(node, date);
  }
  return [...latest]
    .map(([node, date]) => ({ node, date }))
    .toSorted((a, b) => (a.node < b.node ? -1 : 1));
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Budget } from './budget.ts';

/** Instances of each whole set; a target is for the average over all of them. */
const WHOLE: Readonly<Record<string, number>> = { j30: 480, j60: 480, j90: 480, j120: 600 };

const AFTER_SECONDS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  j30: { 1: 0.03, 5: 0.01 },
  j60: { 1: 0.25, 5: 0.15 },
  j120: { 1: 1.6, 5: 1.2 },
};
/** Debels and Vanhoucke (2007) report 33.55 and 32.18. */
const AFTER_SCHEDULES: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  j120: { 1000: 33.6, 5000: 32.2 },
};

export interface Target {
  readonly over: 'best known' | 'critical path';
  readonly percent: number;
  /** Only all instances of the set tell whether the target is met. */
  readonly isWholeSet: boolean;
}

/**
 * What the average of a set should be at most; null where nothing is said.
 * @param measured how many of its instances the average is over: for the best known, those of which it is known
 */
export const targetOf = (
  set: string,
  measured: { readonly 'best known': number; readonly 'critical path': number },
  budget: Budget,
): Target | null => {
  const [over, percent] =
    budget.kind === 'seconds'
      ? (['best known', AFTER_SECONDS[set]?.[budget.seconds]] as const)
      : (['critical path', AFTER_SCHEDULES[set]?.[budget.schedules]] as const);
  return percent === undefined
    ? null
    : { over, percent, isWholeSet: measured[over] === WHOLE[set] };
};

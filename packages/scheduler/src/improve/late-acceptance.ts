// SPDX-License-Identifier: AGPL-3.0-or-later

/** How long a search goes on; the clock is not asked, so that equal choices give equal plans. */
export interface SearchEffort {
  readonly seed: number;
  /** How many schedules are tried at most. */
  readonly schedules: number;
  /** Asked between schedules; true ends the search with the best one so far. */
  readonly shouldStop?: () => boolean;
  /** Told now and then. */
  readonly onProgress?: (progress: SearchProgress) => void;
}

export interface SearchProgress {
  readonly tried: number;
  readonly schedules: number;
  /** Cost of the best one. */
  readonly best: number;
}

/** What a search changes. */
export interface Climb {
  /** Changes something. */
  change(this: void): void;
  /** Makes the schedule and tells what it costs, in whole numbers. */
  cost(this: void): number;
  /** Takes the last change back. */
  revert(this: void): void;
  /** The last change stays; `best`: there was no better one. */
  accept(this: void, best: boolean): void;
}

/** A schedule is accepted when it is no worse than the one accepted so many schedules before. */
const HISTORY = 40;
/** How often progress is told. */
const STEP = 50;

/**
 * Late acceptance hill climbing (Burke and Bykov 2017): what is worse than now is accepted as long as it
 * is no worse than what was accepted a while ago. Whole numbers only, so that engines do not differ.
 * @param firstCost of the schedule that the search begins with, which counts as the first one
 * @returns how many schedules were tried, and the least cost
 */
export const climb = (
  { schedules, shouldStop, onProgress }: SearchEffort,
  firstCost: number,
  { change, cost, revert, accept }: Climb,
): { readonly tried: number; readonly least: number } => {
  const history = new Float64Array(HISTORY).fill(firstCost);
  let current = firstCost;
  let least = firstCost;
  let tried = 1;
  while (tried < schedules) {
    if (shouldStop?.()) break;
    change();
    const found = cost();
    const slot = tried % HISTORY;
    if (found <= current || found <= history[slot]!) {
      current = found;
      accept(found < least);
      least = Math.min(least, found);
    } else revert();
    history[slot] = Math.min(history[slot]!, current);
    tried += 1;
    if (tried % STEP === 0) onProgress?.({ tried, schedules, best: least });
  }
  return { tried, least };
};

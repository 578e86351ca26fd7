// SPDX-License-Identifier: AGPL-3.0-or-later
import { fillDraws } from './draws.ts';
import { valueAt } from './summarise-forecast.ts';

/** A forecast by pace needs so many whole weeks of history. */
export const PACE_WEEKS = 8;

export interface PaceRequest {
  /** Openings in each whole week so far, the first one with an opening first. */
  readonly weekly: readonly number[];
  /** Openings that are still to come. */
  readonly remaining: number;
  readonly seed: number;
  readonly runs: number;
}

/** Weeks from now until the last opening in half, four fifths and nineteen twentieths of the runs. */
export interface PaceForecast {
  readonly p50: number;
  readonly p80: number;
  readonly p95: number;
}

/** Weeks that are drawn from, and drawn at most: pace of long ago says little, and an end must come. */
const RECENT_WEEKS = 26;
const MOST_WEEKS = 1040;

/**
 * When the rest is open if weeks go on as they went: weeks of the past are drawn, with replacement, until
 * nothing remains. Knows nothing of the plan, so that the two can disagree.
 * @returns null without enough history, or where nothing was opened in the weeks that are drawn from
 */
export const forecastPace = ({
  weekly,
  remaining,
  seed,
  runs,
}: PaceRequest): PaceForecast | null => {
  const recent = weekly.slice(-RECENT_WEEKS);
  if (weekly.length < PACE_WEEKS || recent.every((count) => count === 0)) return null;
  const draws = new Float64Array(MOST_WEEKS);
  const weeks = new Int32Array(runs);
  for (let run = 0; run < runs; run += 1) {
    fillDraws(seed, run, draws);
    let [open, week] = [0, 0];
    while (open < remaining && week < MOST_WEEKS)
      open += recent[Math.floor(draws[week++]! * recent.length)]!;
    weeks[run] = week;
  }
  weeks.sort();
  return { p50: valueAt(weeks, 50), p80: valueAt(weeks, 80), p95: valueAt(weeks, 95) };
};

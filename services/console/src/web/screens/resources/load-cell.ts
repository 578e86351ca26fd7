// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';

export type LoadState = 'closed' | 'free' | 'low' | 'busy' | 'full' | 'lent' | 'short';

export type LoadCell = {
  /** Position of the week. */
  week: number;
  /** Demand and what campaigns hold, of the capacity; null without capacity. */
  percent: number | null;
  state: LoadState;
  figures: Planning['WeekLoad'] | undefined;
};

const HALF = 50;
const NEARLY_FULL = 90;

function stateOf({ short, borrowed }: Planning['WeekLoad'], percent: number | null): LoadState {
  if (short > 0) return 'short';
  if (borrowed > 0) return 'lent';
  if (percent === null) return 'closed';
  if (percent === 0) return 'free';
  if (percent <= HALF) return 'low';
  return percent < NEARLY_FULL ? 'busy' : 'full';
}

/** One week of a row, in percent and as a state. */
export function loadCell(row: Pick<Planning['LoadRow'], 'weeks'>, week: number): LoadCell {
  const figures = row.weeks.find((one) => one.week === week);
  if (figures === undefined) return { week, percent: null, state: 'closed', figures };
  const { capacity, taken, demand } = figures;
  const percent = capacity > 0 ? Math.round(((taken + demand) / capacity) * 100) : null;
  return { week, percent, state: stateOf(figures, percent), figures };
}

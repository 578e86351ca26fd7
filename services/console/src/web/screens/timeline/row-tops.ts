// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TimelineRow } from './timeline-rows.ts';

/** The heights of rows, in pixels. */
export type RowHeights = { row: number; lane: number };

/** Where each row begins below the first, and how high all of them are, in pixels. */
export function rowTops(
  rows: readonly Pick<TimelineRow, 'kind'>[],
  { row, lane }: RowHeights,
): { tops: number[]; total: number } {
  let total = 0;
  const tops = rows.map(({ kind }) => {
    const top = total;
    total += kind === 'lane' ? lane : row;
    return top;
  });
  return { tops, total };
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Item, TimelineRow } from './timeline-rows.ts';

type Spanned = { start: string | null; end: string | null; reference: Item['reference'] };

/** The days of a row; a lane has none. */
export function rowSpan(row: TimelineRow): Spanned {
  if (row.kind === 'lane') return { start: null, end: null, reference: null };
  const { start, end, reference } = row.kind === 'item' ? row.item : row;
  return { start, end, reference };
}

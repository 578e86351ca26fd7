// SPDX-License-Identifier: AGPL-3.0-or-later
import { rowSpan } from './row-span.ts';
import type { TimelineRow } from './timeline-rows.ts';
import type { TimelineScale } from './timeline-scale.ts';

export type ChainLink = {
  key: string;
  /** Path over a box 100 wide and as high as the rows. */
  path: string;
  /** Place of its head: per cent across, and pixels down. */
  x: number;
  y: number;
  down: boolean;
};

const GAP_PX = 12;

/**
 * The lines that lead from each node of a chain to the one that it holds. A node in a place that is not open is shown
 * at the place's own row.
 * @param chain keys, from the last node back to the first
 * @param tops of the rows, and the height of one, in pixels
 */
export function chainLinks(
  rows: readonly TimelineRow[],
  chain: readonly string[],
  scale: TimelineScale,
  { tops, height }: { readonly tops: readonly number[]; readonly height: number },
): ChainLink[] {
  const shown = new Map<string, number>();
  rows.forEach((row, index) => {
    if (row.kind === 'item') shown.set(row.key, index);
    if (row.kind === 'place' && !row.open)
      for (const { key } of row.items) if (!shown.has(key)) shown.set(key, index);
  });
  const stops = chain
    .toReversed()
    .map((key) => shown.get(key))
    .filter((index) => index !== undefined);
  return stops.slice(1).flatMap((to, position) => {
    const from = stops[position] ?? to;
    const [a, b] = [rows[from], rows[to]];
    if (from === to || a === undefined || b === undefined) return [];
    const x1 = edgeOf(a, scale, 'end');
    const x2 = Math.max(x1, edgeOf(b, scale, 'start'));
    const down = to > from;
    const middle = (index: number) => (tops[index] ?? 0) + height / 2;
    const y1 = middle(from);
    const y2 = middle(to) + (down ? -1 : 1) * (height / 2 - GAP_PX);
    const turn = y2 + (down ? -1 : 1) * GAP_PX;
    return [{ key: `${from} ${to}`, path: `M${x1} ${y1}V${turn}H${x2}V${y2}`, x: x2, y: y2, down }];
  });
}

function edgeOf(row: TimelineRow, scale: TimelineScale, edge: 'start' | 'end'): number {
  const { start, end } = rowSpan(row);
  const isMoment = row.kind === 'item' && row.item.kind !== 'task';
  const day = isMoment || edge === 'end' ? end : start;
  if (day === null) return 0;
  const width = scale.width(day, day);
  if (isMoment) return scale.at(day) + width / 2;
  return edge === 'end' ? scale.at(day) + width * 0.6 : scale.at(day) + width;
}

// SPDX-License-Identifier: AGPL-3.0-or-later

export type CellPlace = { row: number; week: number };

const STEPS: Record<string, readonly [rows: number, weeks: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** The cell that a key leads to; null when the key leads nowhere. */
export function cellAfterKey(
  { row, week }: CellPlace,
  key: string,
  size: { rows: number; first: number; last: number },
): CellPlace | null {
  if (key === 'Home') return { row, week: size.first };
  if (key === 'End') return { row, week: size.last };
  const step = STEPS[key];
  if (step === undefined) return null;
  const next = { row: row + step[0], week: week + step[1] };
  const isInside =
    next.row >= 0 && next.row < size.rows && next.week >= size.first && next.week <= size.last;
  return isInside ? next : null;
}

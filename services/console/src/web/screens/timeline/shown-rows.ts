// SPDX-License-Identifier: AGPL-3.0-or-later

export type Sight = { first: number; last: number };

/**
 * The rows that are in the page: those in sight, and the one that has the focus, wherever it is scrolled to.
 * @param current index of the row with the focus
 */
export function shownRows({ first, last }: Sight, current: number, count: number): number[] {
  const [from, to] = [Math.min(first, count), Math.min(last, count - 1)];
  const sight = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  if (current < from) return [current, ...sight];
  return current > to && current < count ? [...sight, current] : sight;
}

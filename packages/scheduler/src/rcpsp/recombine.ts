// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Random } from '@essaim/kernel';
import type { Adjacency } from './compile-problem.ts';

/** How lists become new lists; precedence holds in each result when it holds in the parents. */
export interface Recombine {
  /**
   * A long stretch of one parent stays as it is; what comes before it and after it is put in the order
   * of the other: two-point crossover (Hartmann 1998) in the form of Debels and Vanhoucke (2007).
   */
  keepStretch(this: void, kept: Int32Array, other: Int32Array, out: Int32Array): void;
  /**
   * A stretch of one parent is put in the order of the other, or, when it has that order, shuffled by
   * swaps of neighbours; what comes before it and after it stays.
   * @returns where the stretch begins
   */
  changeStretch(
    this: void,
    kept: Int32Array,
    other: Int32Array,
    out: Int32Array,
    before: Adjacency,
  ): number;
  /** Swaps some neighbours that may change places. */
  mutate(this: void, list: Int32Array, before: Adjacency): void;
}

/** Sizes of stretches in shares of the list; how often neighbours are swapped. */
export interface RecombineSizes {
  readonly shortestKept: number;
  readonly longestKept: number;
  readonly longestChanged: number;
  /** One of these odds is drawn for each list. */
  readonly mutations: readonly number[];
}

const SHORTEST = 5;
const SHUFFLE = { rounds: 2, odds: 0.5 };

export const recombiner = (
  count: number,
  { whole, chance, pick }: Random,
  sizes: RecombineSizes,
): Recombine => {
  const marks = new Int32Array(count);
  let mark = 0;
  const mayWait = (activity: number, earlier: number, { first, items }: Adjacency): boolean => {
    for (let link = first[activity]!; link < first[activity + 1]!; link += 1)
      if (items[link] === earlier) return false;
    return true;
  };
  const swaps = (list: Int32Array, begin: number, end: number, odds: number, before: Adjacency) => {
    for (let at = begin; at + 1 < end; at += 1) {
      if (!chance(odds)) continue;
      const earlier = list[at]!;
      const later = list[at + 1]!;
      if (!mayWait(later, earlier, before)) continue;
      list[at] = later;
      list[at + 1] = earlier;
    }
  };
  const shuffle = (list: Int32Array, begin: number, end: number, before: Adjacency) => {
    for (let round = 0; round < SHUFFLE.rounds; round += 1)
      swaps(list, begin, end, SHUFFLE.odds, before);
  };
  return {
    keepStretch: (kept, other, out) => {
      const shortest = Math.floor(sizes.shortestKept * count);
      const length = whole(shortest, Math.floor(sizes.longestKept * count));
      const begin = whole(0, count - length);
      const end = begin + length;
      mark += 2;
      for (let at = 0; at < begin; at += 1) marks[kept[at]!] = mark;
      for (let at = begin; at < end; at += 1) {
        marks[kept[at]!] = mark + 1;
        out[at] = kept[at]!;
      }
      let early = 0;
      let late = end;
      for (let at = 0; at < count; at += 1) {
        const activity = other[at]!;
        if (marks[activity] === mark) out[early++] = activity;
        else if (marks[activity] !== mark + 1) out[late++] = activity;
      }
    },
    changeStretch: (kept, other, out, before) => {
      const begin = whole(0, Math.max(0, count - 2 * SHORTEST));
      const longest = Math.max(SHORTEST, Math.floor(sizes.longestChanged * count));
      const end = Math.min(count, begin + whole(SHORTEST, longest));
      mark += 2;
      out.set(kept);
      for (let at = begin; at < end; at += 1) marks[kept[at]!] = mark;
      let next = begin;
      let isChanged = false;
      for (let at = 0; next < end; at += 1) {
        const activity = other[at]!;
        if (marks[activity] !== mark) continue;
        if (out[next] !== activity) isChanged = true;
        out[next++] = activity;
      }
      if (!isChanged) shuffle(out, begin, end, before);
      return begin;
    },
    mutate: (list, before) => swaps(list, 0, count, pick(sizes.mutations), before),
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later

/** Repeatable draws. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  whole(this: void, least: number, most: number): number;
  chance(this: void, odds: number): boolean;
  pick<Item>(this: void, items: readonly Item[]): Item;
}

/**
 * Draws that are the same for the same seed: Mulberry32, a small generator, good enough for tests and
 * benchmarks and for nothing secret.
 */
export const createRandom = (seed: number): Random => {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (odds) => next() < odds,
    pick: (items) => items[Math.floor(next() * items.length)]!,
  };
};

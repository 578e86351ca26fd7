// SPDX-License-Identifier: AGPL-3.0-or-later

const BITS = 5;
const HIGHEST = 31;

/** Place of the lowest bit of a word that has one. */
const lowest = (word: number) => HIGHEST - Math.clz32(word & -word);

/**
 * Items by turn, least turn first, then least rank, in arrays that are made once: a calendar queue (Brown
 * 1988) with a list for each turn, and a bit for each rank of the turn that it is, so that nothing is
 * compared. As turns hardly ever go back, the next list is near.
 */
export class TurnBuckets {
  readonly #rank: Int32Array;
  readonly #itemOf: Int32Array;
  /** The first item of each turn, and the one after each item. */
  readonly #top: Int32Array;
  readonly #below: Int32Array;
  /** Ranks of the items of this turn, and words of them that are not 0. */
  readonly #ranks: Int32Array;
  readonly #words: Int32Array;
  #now = 0;
  #low = 0;
  #size = 0;

  /**
   * @param rank of each item, a permutation
   * @param turns how many there are, from 0 on
   */
  constructor(rank: Int32Array, turns: number) {
    this.#rank = rank;
    this.#itemOf = new Int32Array(rank.length);
    for (const [item, place] of rank.entries()) this.#itemOf[place] = item;
    this.#top = new Int32Array(turns).fill(-1);
    this.#below = new Int32Array(rank.length);
    this.#ranks = new Int32Array((rank.length >> BITS) + 1);
    this.#words = new Int32Array((this.#ranks.length >> BITS) + 1);
  }

  clear(): void {
    if (this.#size > 0) {
      this.#top.fill(-1);
      this.#ranks.fill(0);
      this.#words.fill(0);
    }
    this.#now = this.#low = this.#size = 0;
  }

  push(item: number, turn: number): void {
    this.#size += 1;
    if (turn < this.#now) this.#goBack(turn);
    if (turn === this.#now) this.#mark(item);
    else {
      this.#below[item] = this.#top[turn]!;
      this.#top[turn] = item;
    }
  }

  /** The item whose turn it is, or -1 when nothing waits. */
  pop(): number {
    if (this.#size === 0) return -1;
    this.#size -= 1;
    for (;;) {
      const words = this.#words;
      while (this.#low < words.length && words[this.#low] === 0) this.#low += 1;
      if (this.#low < words.length) return this.#take();
      this.#low = 0;
      this.#turn();
    }
  }

  #take(): number {
    const group = this.#words[this.#low]!;
    const word = (this.#low << BITS) + lowest(group);
    const ranks = this.#ranks[word]!;
    const left = ranks & (ranks - 1);
    this.#ranks[word] = left;
    if (left === 0) this.#words[this.#low] = group & (group - 1);
    return this.#itemOf[(word << BITS) + lowest(ranks)]!;
  }

  /** Marks the items of the next turn that has any. */
  #turn(): void {
    const top = this.#top;
    while (top[this.#now]! < 0) this.#now += 1;
    for (let item = top[this.#now]!; item >= 0; item = this.#below[item]!) this.#mark(item);
    top[this.#now] = -1;
  }

  #mark(item: number): void {
    const place = this.#rank[item]!;
    const word = place >> BITS;
    const group = word >> BITS;
    this.#ranks[word]! |= 1 << place;
    this.#words[group]! |= 1 << word;
    if (group < this.#low) this.#low = group;
  }

  /** Puts what is marked back into its list, and goes to an earlier turn, which is empty: none had one. */
  #goBack(turn: number): void {
    for (this.#low = 0; this.#low < this.#words.length;)
      if (this.#words[this.#low] === 0) this.#low += 1;
      else {
        const item = this.#take();
        this.#below[item] = this.#top[this.#now]!;
        this.#top[this.#now] = item;
      }
    this.#low = 0;
    this.#now = turn;
  }
}

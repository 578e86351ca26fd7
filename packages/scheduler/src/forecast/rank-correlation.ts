// SPDX-License-Identifier: AGPL-3.0-or-later

/** Values further apart than this are not counted one by one. */
const WIDEST = 1 << 16;

/** Where each value stands among the different ones. */
const positions = (values: Int32Array | Uint16Array) => {
  const different = [...new Set(values)].sort((a, b) => a - b);
  const position = new Map(different.map((value, at) => [value, at]));
  return Int32Array.from(values, (value) => position.get(value) ?? 0);
};

/** Twice the rank of each whole number, from 1; equal ones share the mean of their ranks. */
export const doubleRanks = (values: Int32Array | Uint16Array): Int32Array => {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (most - least > WIDEST) return doubleRanks(positions(values));
  // How many there are of each, then twice their rank.
  const counts = new Int32Array(Math.max(0, most - least + 1));
  for (const value of values) counts[value - least]! += 1;
  let before = 0;
  for (let at = 0; at < counts.length; at += 1) {
    const equal = counts[at]!;
    counts[at] = 2 * before + 1 + equal;
    before += equal;
  }
  const ranks = new Int32Array(values.length);
  for (let at = 0; at < values.length; at += 1) ranks[at] = counts[values[at]! - least]!;
  return ranks;
};

/**
 * Rank correlation of Spearman (1904), ties at their mean rank, from doubled ranks.
 * @returns -1 to 1; 0 when one of the two does not vary
 */
export const rankCorrelation = (a: Int32Array, b: Int32Array): number => {
  const middle = a.length + 1;
  let both = 0;
  let ofA = 0;
  let ofB = 0;
  for (let at = 0; at < a.length; at += 1) {
    const x = a[at]! - middle;
    const y = b[at]! - middle;
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return ofA === 0 || ofB === 0 ? 0 : both / (Math.sqrt(ofA) * Math.sqrt(ofB));
};

// SPDX-License-Identifier: AGPL-3.0-or-later

/** Twice the rank of each value, from 1; equal values share the mean of their ranks. */
export const doubleRanks = (values: ArrayLike<number>): Int32Array => {
  const sorted = Float64Array.from(values).sort();
  const rankOf = new Map<number, number>();
  for (let from = 0; from < sorted.length;) {
    let beyond = from + 1;
    while (beyond < sorted.length && sorted[beyond] === sorted[from]) beyond += 1;
    rankOf.set(sorted[from]!, from + 1 + beyond);
    from = beyond;
  }
  return Int32Array.from(values, (value) => rankOf.get(value) ?? 0);
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

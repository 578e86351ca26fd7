// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Shares an amount in proportion to weights, so that the parts sum to it exactly: largest remainder
 * (Hamilton); of equal remainders the first ones get the cent. Equal parts where every weight is 0.
 * @param total whole cents, not negative
 * @param weights whole numbers, not negative
 */
export const shareCents = (total: number, weights: readonly number[]): number[] => {
  if (weights.length === 0) return [];
  const known = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
  const sum = known.reduce((all, weight) => all + BigInt(weight), 0n);
  const parts = known.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight);
    return { index, cents: Number(product / sum), rest: product % sum };
  });
  const missing = total - parts.reduce((all, { cents }) => all + cents, 0);
  const first = new Set(
    parts
      .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return parts.map(({ index, cents }) => cents + (first.has(index) ? 1 : 0));
};

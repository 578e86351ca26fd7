// SPDX-License-Identifier: AGPL-3.0-or-later

/** The value below which a share of the values lies (nearest rank), rounded to hundredths. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(sorted.length * share) - 1);
  return Math.round((sorted[rank] ?? Number.NaN) * 100) / 100;
};

/** Times an act several times, in milliseconds. */
export const timeEach = async (times: number, act: () => unknown): Promise<number[]> => {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const begun = performance.now();
    await act();
    taken.push(performance.now() - begun);
  }
  return taken;
};

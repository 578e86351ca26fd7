// SPDX-License-Identifier: AGPL-3.0-or-later

const FIRST_MS = 100;
const LONGEST_MS = 5_000;

/**
 * How long to wait after so many failures in a row: 100 ms, then twice as long each time up to 5 s,
 * less a random part so that processes do not return together.
 */
export const backoffMs = (failures: number, random: () => number = Math.random): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)) * (0.75 + 0.25 * random());

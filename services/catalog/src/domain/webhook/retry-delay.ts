// SPDX-License-Identifier: AGPL-3.0-or-later

const [MINUTE, HOUR] = [60, 3600];

/** Those that Standard Webhooks 1.0 proposes: some three days in all. */
const DELAYS = [
  5,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

const SPREAD = 0.2;

/**
 * Seconds until the next attempt; null when there is none any more.
 * @param failures how many attempts failed, from 1
 * @param random from 0 to 1: up to a fifth more, so that receivers that come back are not flooded
 */
export const retryDelay = (failures: number, random: number): number | null => {
  const delay = DELAYS[failures - 1];
  return delay === undefined ? null : delay * (1 + SPREAD * random);
};

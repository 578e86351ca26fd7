// SPDX-License-Identifier: AGPL-3.0-or-later

const SMALLEST = 6;
/** As many as 16.9 million schedules come to; more would only fill the memory. */
const LARGEST = 10_000;
/** 0.152³ */
const SHARE_CUBED = 0.0035;

/**
 * How many schedules live at once: 0.152 times the number that are made in all, to the power of two
 * thirds. Few learn fast, many keep learning for longer: 15 for 1,000 schedules, 44 for 5,000, 206 for
 * 50,000; about these were best on PSPLIB's projects of 120 activities.
 */
export const populationSize = (schedules: number): number => {
  let size = SMALLEST;
  while (size < LARGEST && (size + 1) ** 3 <= SHARE_CUBED * schedules ** 2) size += 1;
  return size;
};

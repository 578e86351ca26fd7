// SPDX-License-Identifier: AGPL-3.0-or-later

const SMALLEST = 6;

/**
 * How many schedules live at once: the square root of a third of how many are made in all. Few learn
 * fast, many keep learning for longer.
 */
export const populationSize = (schedules: number): number =>
  Math.max(SMALLEST, Math.floor(Math.sqrt(schedules / 3)));

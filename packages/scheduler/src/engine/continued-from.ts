// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDay, type Day } from '@essaim/calendar';
import type { ResourcePool } from '../model/problem.ts';

/**
 * First day on which the capacity of a pool is not known but continued; null when it never ends or
 * there is none.
 */
export const continuedFrom = (rows: readonly ResourcePool[]): Day | null => {
  const ends = rows.map(({ validTo }) => (validTo === null ? Infinity : toDay(validTo)));
  const last = Math.max(...ends);
  return Number.isFinite(last) ? last + 1 : null;
};

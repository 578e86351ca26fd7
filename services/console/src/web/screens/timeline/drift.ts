// SPDX-License-Identifier: AGPL-3.0-or-later
import { daysBetween } from '../../format/civil-date.ts';

export type Drift = { later: boolean; count: number; unit: 'day' | 'week' };

/** How far a date has moved from its reference: in days under two weeks, else in weeks; null when it has not. */
export function driftOf(reference: string | null | undefined, now: string | null): Drift | null {
  if (reference === null || reference === undefined || now === null) return null;
  const days = daysBetween(reference, now);
  if (days === 0) return null;
  const size = Math.abs(days);
  return size < 14
    ? { later: days > 0, count: size, unit: 'day' }
    : { later: days > 0, count: Math.round(size / 7), unit: 'week' };
}

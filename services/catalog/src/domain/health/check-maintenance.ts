// SPDX-License-Identifier: AGPL-3.0-or-later

export type MaintenanceFault = 'maintenance-order' | 'maintenance-past' | 'maintenance-long';

const MOST_HOURS = 30 * 24;

/** What is wrong with the times of a maintenance window; null when nothing is. */
export const maintenanceFault = (
  startsAt: Temporal.Instant,
  endsAt: Temporal.Instant,
  now: Temporal.Instant,
): MaintenanceFault | null => {
  if (Temporal.Instant.compare(startsAt, endsAt) >= 0) return 'maintenance-order';
  if (Temporal.Instant.compare(endsAt, now) <= 0) return 'maintenance-past';
  return startsAt.until(endsAt).total('hours') > MOST_HOURS ? 'maintenance-long' : null;
};

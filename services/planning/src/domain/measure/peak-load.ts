// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Plan, poolParts } from '@essaim/scheduler';

/** How much of a resource is taken at its fullest, this plan and committed campaigns together. */
export interface PeakLoad {
  readonly resource: string;
  /** Whole per cent of the capacity, of the fullest week or session. */
  readonly percent: number;
  /** Key of the organisation whose week or session that is, and its first day. */
  readonly organisation: string;
  readonly date: string;
  /** Weeks or sessions of one organisation without any room left. */
  readonly full: number;
}

interface Filling {
  readonly pool: string;
  readonly date: string;
  readonly taken: number;
  readonly capacity: number;
}

const fillings = ({ load, sessions }: Pick<Plan, 'load' | 'sessions'>): Filling[] => [
  ...load.map(({ pool, week, used, taken, capacity }) => ({
    pool,
    date: week,
    taken: used + taken,
    capacity,
  })),
  ...sessions.map(({ pool, date, files, taken, capacity }) => ({
    pool,
    date,
    taken: taken + files.reduce((sum, one) => sum + one.files, 0),
    capacity,
  })),
];

/** The fullest week or session of each resource that a plan takes; of several the earliest. */
export const peakLoads = (plan: Pick<Plan, 'load' | 'sessions'>): PeakLoad[] => {
  const known = fillings(plan).filter(({ capacity }) => capacity > 0);
  const byResource = Map.groupBy(known, ({ pool }) => poolParts(pool).resource);
  return [...byResource]
    .flatMap(([resource, own]) => {
      const [peak] = own.toSorted(
        (a, b) => b.taken / b.capacity - a.taken / a.capacity || (a.date < b.date ? -1 : 1),
      );
      if (!peak) return [];
      return {
        resource,
        percent: Math.round((100 * peak.taken) / peak.capacity),
        organisation: poolParts(peak.pool).organisation,
        date: peak.date,
        full: own.filter(({ taken, capacity }) => taken >= capacity).length,
      };
    })
    .sort((a, b) => (a.resource < b.resource ? -1 : 1));
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Day } from '@essaim/calendar';
import { weekOf, type WeekPool, type Weeks } from '../engine/week-pool.ts';

/** Work that is ready no earlier than a day, for its own pool or for who lends to it. */
export interface ReadyWork {
  readonly ready: Day;
  readonly hundredths: number;
  readonly pool: WeekPool;
  readonly lender: WeekPool | null;
}

interface Borrower {
  readonly pool: WeekPool;
  readonly works: { readonly week: number; readonly hundredths: number }[];
}

const roomIn = ({ capacity, taken }: WeekPool, week: number) =>
  Math.max(0, capacity[week]! - taken[week]!);

/** Pools with the work of each, under who lends to them; who lends to nobody stands alone. */
const groupByLender = (works: readonly ReadyWork[], weeks: Weeks) => {
  const groups = new Map<WeekPool, Map<WeekPool, Borrower>>();
  for (const { ready, hundredths, pool, lender } of works) {
    const key = lender ?? pool;
    const group = groups.get(key) ?? new Map<WeekPool, Borrower>();
    groups.set(key, group);
    const borrower = group.get(pool) ?? { pool, works: [] };
    group.set(pool, borrower);
    borrower.works.push({ week: weekOf(weeks, ready), hundredths });
  }
  return groups;
};

/** First week by which all that is ready from some week on can be served; the lender fills what others lack. */
const servedBy = (
  lender: WeekPool,
  borrowers: readonly Borrower[],
  from: number,
  count: number,
): number => {
  const left = borrowers.map(({ works }) =>
    works.reduce((sum, { week, hundredths }) => sum + (week >= from ? hundredths : 0), 0),
  );
  let lent = 0;
  for (let week = from; week < count; week += 1) {
    lent += roomIn(lender, week);
    let lacking = 0;
    for (const [index, { pool }] of borrowers.entries()) {
      if (pool !== lender) left[index]! -= roomIn(pool, week);
      lacking += Math.max(0, left[index]!);
    }
    if (lacking <= lent) return week;
  }
  return count;
};

/**
 * First Monday by which work content can have been served: for every week, all that is ready from it on,
 * by the capacity of its own pool from then on and, for what that lacks, by the lender's. What one region
 * has to spare serves nobody else.
 * @returns null when there is no work
 */
export const energyBound = (works: readonly ReadyWork[], weeks: Weeks): Day | null => {
  let latest: number | null = null;
  for (const [lender, group] of groupByLender(works, weeks)) {
    const borrowers = [...group.values()];
    const starts = new Set(borrowers.flatMap((one) => one.works.map(({ week }) => week)));
    for (const from of starts) {
      const week = servedBy(lender, borrowers, from, weeks.count);
      latest = Math.max(latest ?? week, week);
    }
  }
  return latest === null ? null : weeks.first + latest * 7;
};

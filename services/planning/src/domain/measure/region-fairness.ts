// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Opening } from './opening.ts';

/** How long the departments of a region wait on average, in civil days from the start of the plan. */
export interface RegionWait {
  readonly region: string;
  readonly days: number;
}

/** How evenly regions wait. */
export interface Fairness {
  /** Gini coefficient of the regions' waits: 0 when all wait alike, towards 1 when one waits for all. */
  readonly gini: number | null;
  /** The shortest and the longest wait; null where no region waits. */
  readonly first: RegionWait | null;
  readonly last: RegionWait | null;
}

/**
 * The mean wait of each region over its planned departments, in whole days, shortest first. Departments
 * that opened before the plan, or that have no place, do not count.
 */
export const regionWaits = (openings: readonly Opening[], start: string): RegionWait[] => {
  const from = Temporal.PlainDate.from(start);
  const planned = openings.flatMap(({ region, live }) =>
    live === null ? [] : [{ region, days: from.until(live, { largestUnit: 'day' }).days }],
  );
  return [...Map.groupBy(planned, ({ region }) => region)]
    .map(([region, own]) => ({
      region,
      days: Math.round(own.reduce((sum, { days }) => sum + days, 0) / own.length),
    }))
    .sort((a, b) => a.days - b.days || (a.region < b.region ? -1 : 1));
};

/**
 * The Gini coefficient of values (Gini 1912): half the relative mean absolute difference of all pairs.
 * @param sorted ascending, none negative
 */
const giniOf = (sorted: readonly number[]): number => {
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  const ranked = sorted.reduce((sum, value, index) => sum + (index + 1) * value, 0);
  return (2 * ranked) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
};

const DECIMALS = 1000;

/** How evenly regions wait, of what `regionWaits` gave. */
export const fairnessOf = (waits: readonly RegionWait[]): Fairness => ({
  gini:
    waits.length === 0
      ? null
      : Math.round(giniOf(waits.map(({ days }) => Math.max(0, days))) * DECIMALS) / DECIMALS,
  first: waits[0] ?? null,
  last: waits.at(-1) ?? null,
});

/** The region whose mean wait grows most from one plan to another, or shrinks least; negative is earlier. */
export const mostMoved = (
  after: readonly RegionWait[],
  before: readonly RegionWait[],
): RegionWait | null => {
  const known = new Map(before.map(({ region, days }) => [region, days]));
  const moved = after.flatMap(({ region, days }) => {
    const old = known.get(region);
    return old === undefined ? [] : [{ region, days: days - old }];
  });
  return moved.toSorted((a, b) => b.days - a.days || (a.region < b.region ? -1 : 1))[0] ?? null;
};

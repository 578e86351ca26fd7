// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PoolId } from '../model/problem.ts';
import type { WeekLoad } from './plan-load.ts';

/** The figures of one pool, by week. */
export type Figures = Record<keyof Omit<WeekLoad, 'week'>, Int32Array>;

/** Figures of pools, added up week by week; weeks outside the book are passed over. */
export interface LoadBook {
  of(pool: PoolId): Figures;
  add(pool: PoolId, figure: keyof Figures, week: number, amount: number): void;
  /** From a week to the last one. */
  addFrom(pool: PoolId, figure: keyof Figures, week: number, amount: number): void;
  readonly pools: ReadonlyMap<PoolId, Figures>;
}

/** @param count weeks of the book */
export const createLoadBook = (count: number): LoadBook => {
  const pools = new Map<PoolId, Figures>();
  const zeros = () => new Int32Array(count);
  const of = (pool: PoolId): Figures => {
    let figures = pools.get(pool);
    if (!figures)
      pools.set(
        pool,
        (figures = {
          capacity: zeros(),
          taken: zeros(),
          demand: zeros(),
          served: zeros(),
          lent: zeros(),
          borrowed: zeros(),
          short: zeros(),
        }),
      );
    return figures;
  };
  const add: LoadBook['add'] = (pool, figure, week, amount) => {
    if (week >= 0 && week < count) of(pool)[figure][week]! += amount;
  };
  return {
    pools,
    of,
    add,
    addFrom: (pool, figure, first, amount) => {
      for (let week = Math.max(0, first); week < count; week += 1) add(pool, figure, week, amount);
    },
  };
};

/** The weeks of a pool in which it has something or is asked for something. */
export const writeWeeks = ({ capacity, ...figures }: Figures): WeekLoad[] =>
  [...capacity.keys()]
    .map((week) => ({
      week,
      capacity: capacity[week]!,
      taken: figures.taken[week]!,
      demand: figures.demand[week]!,
      served: figures.served[week]!,
      lent: figures.lent[week]!,
      borrowed: figures.borrowed[week]!,
      short: figures.short[week]!,
    }))
    .filter(({ capacity: has, taken, demand }) => has > 0 || taken > 0 || demand > 0);

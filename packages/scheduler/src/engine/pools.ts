// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Calendars } from '@essaim/calendar';
import { poolId, poolParts } from '../model/pool-id.ts';
import type { PlanOptions, PlanProblem, PoolId, ResourcePool } from '../model/problem.ts';
import { createSessionPool, type SessionPool } from './session-pool.ts';
import { createWeekPool, type WeekPool } from './week-pool.ts';

/** The pools of a problem, made when first asked for; a pool without a row has no capacity. */
export interface Pools {
  week(id: PoolId): WeekPool;
  session(id: PoolId): SessionPool;
  /** Those that were asked for. */
  readonly weekPools: ReadonlyMap<PoolId, WeekPool>;
  readonly sessionPools: ReadonlyMap<PoolId, SessionPool>;
}

/** The pools of a problem, less what committed campaigns hold. */
export const createPools = (
  problem: PlanProblem,
  options: PlanOptions,
  calendars: Calendars,
): Pools => {
  const rows = new Map<PoolId, ResourcePool[]>();
  for (const row of problem.pools) {
    const id = poolId(row.organisationKey, row.resource);
    rows.set(id, [...(rows.get(id) ?? []), row]);
  }
  const organisations = new Map(problem.organisations.map((one) => [one.key, one]));
  const weekPools = new Map<PoolId, WeekPool>();
  const sessionPools = new Map<PoolId, SessionPool>();
  const owner = (id: PoolId) => {
    const found = organisations.get(poolParts(id).organisation);
    if (!found) throw new RangeError(`no organisation owns the pool ${id}`);
    return found;
  };
  const { weeks = [], sessions = [] } = options.taken ?? {};
  return {
    weekPools,
    sessionPools,
    week: (id) => {
      let pool = weekPools.get(id);
      if (!pool)
        weekPools.set(
          id,
          (pool = createWeekPool(id, rows.get(id) ?? [], owner(id), calendars, weeks)),
        );
      return pool;
    },
    session: (id) => {
      let pool = sessionPools.get(id);
      if (!pool)
        sessionPools.set(
          id,
          (pool = createSessionPool(id, rows.get(id) ?? [], owner(id), calendars, sessions)),
        );
      return pool;
    },
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate } from '@essaim/calendar';
import type { NodeId, PoolId } from '../model/problem.ts';

/** What one pool has and is asked for in a week; hundredths of a day, files, accounts or gigabytes. */
export interface WeekLoad {
  /** Position of the week in those of the load. */
  readonly week: number;
  readonly capacity: number;
  /** By committed campaigns. */
  readonly taken: number;
  /** What is due in the week, with what earlier weeks could not serve. */
  readonly demand: number;
  /** What the pool serves of its own. */
  readonly served: number;
  /** Of what it serves, for regions that are short. */
  readonly lent: number;
  /** What the nation serves in its place. */
  readonly borrowed: number;
  /** What nobody serves in this week: it passes to the next, or finds no place at all. */
  readonly short: number;
}

/** One pool; weeks without capacity and without demand are left out. */
export interface PoolLoad {
  readonly pool: PoolId;
  /** First day on which the capacity is not known but continued. */
  readonly continuedFrom: CivilDate | null;
  readonly weeks: readonly WeekLoad[];
}

/** Something that ends later because a pool is full, or a department that has no place for want of it. */
export interface PoolDelay {
  readonly pool: PoolId;
  /** Null for a department that is not placed. */
  readonly node: NodeId | null;
  /** Key of the organisation that waits. */
  readonly organisation: string;
  readonly wave: number | null;
  /** First and last week, or session, that was too full. */
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Capacity and demand of every pool of a plan, week by week; a JSON value. */
export interface PlanLoad {
  /** Mondays, from the first week of the plan to the last. */
  readonly weeks: readonly CivilDate[];
  /** In order of pool. */
  readonly pools: readonly PoolLoad[];
  readonly delays: readonly PoolDelay[];
}

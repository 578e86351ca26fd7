// SPDX-License-Identifier: AGPL-3.0-or-later
import { toDate, toDay, type Day } from '@essaim/calendar';
import type { Plan } from '../model/plan.ts';
import { poolId } from '../model/pool-id.ts';
import type { PlanOptions, PlanProblem, ResourceName } from '../model/problem.ts';
import { writeWeeks } from './load-book.ts';
import { type LoadContext, createLoadContext } from './load-context.ts';
import { loadDelays } from './load-delays.ts';
import { loadHosting } from './load-hosting.ts';
import { loadSessions } from './load-sessions.ts';
import { loadWork } from './load-work.ts';
import type { PlanLoad } from './plan-load.ts';

/** Resources that a plan counts with; persons and budgets are declared, not scheduled. */
const BY_WEEK: ReadonlySet<ResourceName> = new Set([
  'trainer_days',
  'technician_days',
  'facilitator_days',
]);
const RESERVOIRS: ReadonlySet<ResourceName> = new Set(['hosting_users', 'hosting_gb']);

/** What the pools have, and what committed campaigns hold of it. */
const loadCapacity = (context: LoadContext): Map<string, Day | null> => {
  const { problem, options, pools, book, at, weeks, shown } = context;
  const ends = new Map<string, Day | null>();
  for (const { organisationKey, resource, capacity } of problem.pools) {
    const id = poolId(organisationKey, resource);
    if (RESERVOIRS.has(resource)) {
      book.addFrom(id, 'capacity', 0, capacity);
      ends.set(id, null);
    } else if (!ends.has(id) && BY_WEEK.has(resource)) {
      const pool = pools.week(id);
      const offset = (shown.first - weeks.first) / 7;
      for (let week = 0; week < shown.count; week += 1) {
        book.add(id, 'capacity', week, pool.capacity[week + offset] ?? 0);
        book.add(id, 'taken', week, pool.taken[week + offset] ?? 0);
      }
      ends.set(id, pool.continuedFrom);
    } else if (!ends.has(id) && resource === 'committee_slots') {
      const { dates, capacity: room, taken, continuedFrom } = pools.session(id);
      for (const [index, day] of dates.entries()) {
        book.add(id, 'capacity', at(day), room[index]!);
        book.add(id, 'taken', at(day), taken[index]!);
      }
      ends.set(id, continuedFrom);
    }
  }
  for (const { organisation, users, gb } of options.taken?.hosting ?? []) {
    book.addFrom(poolId(organisation, 'hosting_users'), 'taken', 0, users);
    book.addFrom(poolId(organisation, 'hosting_gb'), 'taken', 0, gb);
  }
  return ends;
};

/**
 * Capacity and demand of every pool of a plan by week: what is due when the engine would have it, what is
 * served, by whom, and what passes to a later week.
 * @param plan made from the same inputs
 */
export const loadOfPlan = (problem: PlanProblem, options: PlanOptions, plan: Plan): PlanLoad => {
  const context = createLoadContext(problem, options, plan);
  const ends = loadCapacity(context);
  loadWork(context);
  loadSessions(context);
  loadHosting(context);
  const delays = loadDelays(context);
  const { shown, book } = context;
  const lastDay = shown.first + shown.count * 7;
  return {
    weeks: Array.from({ length: shown.count }, (_, week) => toDate(shown.first + week * 7)),
    pools: [...book.pools]
      .map(([pool, figures]) => {
        const end = ends.get(pool) ?? null;
        const continuedFrom = end !== null && end < lastDay ? toDate(end) : null;
        return { pool, continuedFrom, weeks: writeWeeks(figures) };
      })
      .sort((a, b) => (a.pool < b.pool ? -1 : 1)),
    delays: delays.toSorted((a, b) => toDay(a.from) - toDay(b.from)),
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { mondayOf, toDate, type Day } from '@essaim/calendar';
import { schedule, type Schedule } from '../engine/schedule.ts';
import { firstSessionFrom, hasRoom, type SessionPool } from '../engine/session-pool.ts';
import { weekOf } from '../engine/week-pool.ts';
import { createPools } from '../engine/pools.ts';
import type { Settings } from '../inputs/settings.ts';
import type { PlanBounds } from '../model/plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { waitsFor, type Network, type NetworkNode, type WorkResource } from '../network/network.ts';
import type { Solution } from './solve.ts';

const RESOURCES: readonly WorkResource[] = ['trainer_days', 'technician_days', 'facilitator_days'];

const latest = (days: readonly Day[]): Day | null =>
  days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b));

/** A set of nodes and everything that they wait for. */
const withAllBefore = ({ nodes }: Network, targets: readonly number[]): Set<number> => {
  const seen = new Set(targets);
  for (const index of seen) for (const before of waitsFor(nodes[index]!)) seen.add(before);
  return seen;
};

/** Files that become ready on given days, in sessions with the room that is left: the last session. */
const lastSession = (
  pool: SessionPool,
  files: readonly { readonly ready: Day; readonly count: number }[],
): Day | null => {
  const room: SessionPool = { ...pool, used: new Int32Array(pool.dates.length) };
  const held = files
    .toSorted((a, b) => a.ready - b.ready)
    .flatMap(({ ready, count }) => {
      let session = firstSessionFrom(room, ready);
      while (session < room.dates.length && !hasRoom(room, session, count)) session += 1;
      if (session < room.dates.length) room.used[session]! += count;
      return room.dates[session] ?? [];
    });
  return latest(held);
};

/**
 * First Monday by which the capacity of all pools of a resource can have served all the work that is
 * ready no earlier than some day, whatever that day.
 */
const energyBound = (
  resource: WorkResource,
  nodes: readonly NetworkNode[],
  relaxed: Schedule,
  { pools, weeks }: Solution,
): Day | null => {
  const ready = new Map<number, number>();
  const ids = new Set<string>();
  for (const node of nodes)
    for (const work of node.work) {
      if (work.resource !== resource) continue;
      const week = weekOf(weeks, relaxed.at[node.index]?.start ?? weeks.first);
      ready.set(week, (ready.get(week) ?? 0) + work.hundredths);
      ids.add(work.pool);
      if (work.lender !== null) ids.add(work.lender);
    }
  const all = [...ids].map((id) => pools.week(id));
  const capacityIn = (week: number) =>
    all.reduce((sum, { capacity, taken }) => sum + Math.max(0, capacity[week]! - taken[week]!), 0);
  let due = 0;
  const finished = [...ready.keys()]
    .sort((a, b) => b - a)
    .map((from) => {
      due += ready.get(from) ?? 0;
      let left = due;
      let week = from;
      while (week < weeks.count && (left -= capacityIn(week)) > 0) week += 1;
      return weeks.first + week * 7;
    });
  return latest(finished);
};

/**
 * Dates before which the last opening cannot be, for the same departments and waves: the critical
 * path with sessions that are never full, the sessions' room, and work content against capacity.
 * @param opening key of the gate that opens a department
 */
export const planBounds = (
  problem: PlanProblem,
  options: PlanOptions,
  settings: Settings,
  solution: Solution,
  opening: string,
): PlanBounds => {
  const { network, weeks, calendars, schedule: planned } = solution;
  const targets = network.nodes.filter(({ template }) => template === opening);
  const pools = createPools(problem, options, calendars);
  const { release, pins, actuals } = settings;
  const relaxed = schedule(network, { release, pins, actuals, pools, weeks, relaxed: true });
  const before = withAllBefore(
    network,
    targets.map(({ index }) => index),
  );
  const needed = network.nodes.filter(
    ({ index }) => before.has(index) && planned.at[index]?.startCause.kind !== 'actual',
  );
  const criticalPath = latest(targets.flatMap(({ index }) => relaxed.at[index]?.end ?? []));
  const energy = RESOURCES.flatMap((resource): { resource: string; day: Day }[] => {
    const day = energyBound(resource, needed, relaxed, solution);
    return day === null ? [] : [{ resource, day: mondayOf(day) }];
  });
  for (const [id, pool] of solution.pools.sessionPools) {
    const files = needed.flatMap(({ index, committee }) =>
      committee?.pool === id
        ? [{ ready: relaxed.at[index]?.workEnd ?? release, count: committee.files }]
        : [],
    );
    const isLast = targets.some(({ committee }) => committee?.pool === id);
    const day = isLast ? lastSession(pool, files) : null;
    if (day !== null) energy.push({ resource: 'committee_slots', day });
  }
  const best = latest([
    ...energy.map(({ day }) => day),
    ...(criticalPath === null ? [] : [criticalPath]),
  ]);
  return {
    criticalPath: criticalPath === null ? null : toDate(criticalPath),
    energy: energy.map(({ resource, day }) => ({ resource, date: toDate(day) })),
    best: best === null ? null : toDate(best),
  };
};

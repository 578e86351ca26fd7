// SPDX-License-Identifier: AGPL-3.0-or-later
import { mondayOf, toDate, type Day } from '@essaim/calendar';
import { goesByEnd, holdsEnd } from '@essaim/playbook';
import { schedule } from '../engine/schedule.ts';
import { firstSessionFrom, hasRoom, type SessionPool } from '../engine/session-pool.ts';
import { createPools } from '../engine/pools.ts';
import type { Settings } from '../inputs/settings.ts';
import type { PlanBounds } from '../model/plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import type { Network, WorkResource } from '../network/network.ts';
import { energyBound } from './energy-bound.ts';
import type { Solution } from './solve.ts';

const RESOURCES: readonly WorkResource[] = ['trainer_days', 'technician_days', 'facilitator_days'];

const latest = (days: readonly Day[]): Day | null =>
  days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b));

/** A set of nodes and everything that has to end before they do. */
const endedBefore = ({ nodes }: Network, targets: readonly number[]): Set<number> => {
  const begun = new Set(targets);
  const ended = new Set(targets);
  const end = (index: number) => {
    begun.add(index);
    ended.add(index);
  };
  for (const index of begun) {
    const { links, holds, share } = nodes[index]!;
    for (const { from, type } of links) {
      if (holdsEnd(type) && !ended.has(index)) continue;
      if (goesByEnd(type)) end(from);
      else begun.add(from);
    }
    for (const { gate, point } of holds) if (point === 'start' || ended.has(index)) end(gate);
    for (const member of share?.members ?? []) end(member);
  }
  return ended;
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
  const before = endedBefore(
    network,
    targets.map(({ index }) => index),
  );
  const needed = network.nodes.filter(
    ({ index }) => before.has(index) && planned.at[index]?.startCause.kind !== 'actual',
  );
  const criticalPath = latest(targets.flatMap(({ index }) => relaxed.at[index]?.end ?? []));
  const energy = RESOURCES.flatMap((resource): { resource: string; day: Day }[] => {
    const works = needed.flatMap(({ index, work }) =>
      work
        .filter((one) => one.resource === resource)
        .map(({ hundredths, pool, lender }) => ({
          ready: relaxed.at[index]?.start ?? release,
          hundredths,
          pool: pools.week(pool),
          lender: lender === null ? null : pools.week(lender),
        })),
    );
    const day = energyBound(works, weeks);
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

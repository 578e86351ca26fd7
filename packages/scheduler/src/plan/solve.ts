// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Calendars } from '@essaim/calendar';
import { createPools, type Pools } from '../engine/pools.ts';
import { schedule, type Schedule } from '../engine/schedule.ts';
import { weeksOf, type Weeks } from '../engine/week-pool.ts';
import { calendarsFor } from '../inputs/calendars-for.ts';
import type { Settings } from '../inputs/settings.ts';
import type { PlanFreeze } from '../model/freeze.ts';
import type { HostingReservation, NotPlaced } from '../model/plan.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import { buildNetwork } from '../network/build-network.ts';
import { createCohort, type Cohort } from '../network/cohort.ts';
import type { Network } from '../network/network.ts';
import { allocateHosting } from '../waves/allocate-hosting.ts';
import { makeWaves } from '../waves/make-waves.ts';
import { findFailures } from './find-failures.ts';

/** Everything that a plan is written from. */
export interface Solution {
  readonly calendars: Calendars;
  readonly freezes: readonly PlanFreeze[];
  readonly weeks: Weeks;
  /** Keys of departments, wave by wave from 1. */
  readonly waves: readonly (readonly string[])[];
  readonly cohort: Cohort;
  readonly network: Network;
  readonly pools: Pools;
  readonly schedule: Schedule;
  readonly hosting: readonly HostingReservation[];
  readonly notPlaced: readonly NotPlaced[];
}

/** Ids of a circle across waves, which a playbook without circles can still have. */
export interface Circle {
  readonly circle: readonly string[];
}

const DAYS_OF_A_YEAR = 366;
/** Long enough for most campaigns; the second one only when something was not served in the first. */
const NEAR = 14;
const FAR = 60;
const DAYS_BEFORE = 31;

const horizonOf = ({ release, actuals }: Settings, years: number) => {
  const earliest = [...actuals.values()].reduce((day, { start }) => Math.min(day, start), release);
  return { first: earliest - DAYS_BEFORE, last: release + years * DAYS_OF_A_YEAR };
};

const circleIn = ({ nodes, successors }: Network, { at }: Schedule): string[] => {
  const undated = new Set(nodes.filter(({ index }) => !at[index]).map(({ index }) => index));
  let index = undated.values().next().value ?? 0;
  const path: number[] = [];
  const before = (target: number) =>
    [...undated].find((candidate) => successors[candidate]?.includes(target)) ?? target;
  while (!path.includes(index)) {
    path.unshift(index);
    index = before(index);
  }
  return [index, ...path.slice(0, path.indexOf(index) + 1)].map((one) => nodes[one]?.id ?? '?');
};

/** @returns null when something is not served within so many years and might be later */
const solveWithin = (
  problem: PlanProblem,
  options: PlanOptions,
  settings: Settings,
  years: number,
): Solution | Circle | null => {
  const { limits, finished } = settings;
  const { first, last } = horizonOf(settings, years);
  const calendars = calendarsFor(problem.calendar, first, last);
  const weeks = weeksOf(calendars);
  const departments = problem.organisations.filter(({ tier }) => tier === 'departmental');
  const waves = makeWaves(departments, options);
  const failed: NotPlaced[] = [];
  let outOfSight = false;
  for (;;) {
    const excluded = new Set(failed.map(({ organisation }) => organisation));
    const asked = createCohort(problem.organisations, waves, excluded, finished);
    const { reservations, notPlaced } = limits.hosting
      ? allocateHosting(problem, asked, finished, options.taken?.hosting ?? [])
      : { reservations: [], notPlaced: [] };
    for (const { organisation } of notPlaced) excluded.add(organisation);
    const cohort = createCohort(problem.organisations, waves, excluded, finished);
    const network = buildNetwork(problem.playbook, cohort, calendars, settings);
    const pools = createPools(problem, options, calendars);
    const { release, pins, actuals } = settings;
    const result = schedule(network, { release, pins, actuals, pools, weeks });
    if (network.nodes.some(({ index }) => !result.at[index]))
      return { circle: circleIn(network, result) };
    const failures = findFailures(network, result, cohort, pools);
    outOfSight ||= failures.outOfSight;
    if (outOfSight && years < FAR) return null;
    if (failures.notPlaced.length === 0)
      return {
        calendars,
        freezes: settings.freezes,
        weeks,
        waves,
        cohort,
        network,
        pools,
        schedule: result,
        hosting: reservations,
        notPlaced: inOrder([...failed, ...notPlaced], waves),
      };
    failed.push(...failures.notPlaced);
  }
};

/** In the order in which departments are served: wave by wave, as each wave lists them. */
const inOrder = (notPlaced: readonly NotPlaced[], waves: readonly (readonly string[])[]) => {
  const order = new Map(waves.flat().map((key, index) => [key, index]));
  const rank = ({ organisation }: NotPlaced) => order.get(organisation) ?? 0;
  return notPlaced.toSorted((a, b) => rank(a) - rank(b));
};

/**
 * Cuts the cohort into waves, reserves hosting and schedules every node; departments that cannot be
 * served are left out, one failure after the other, until all that remains is dated.
 */
export const solve = (
  problem: PlanProblem,
  options: PlanOptions,
  settings: Settings,
): Solution | Circle => {
  const solution =
    solveWithin(problem, options, settings, NEAR) ?? solveWithin(problem, options, settings, FAR);
  if (!solution) throw new RangeError('the longer horizon always answers');
  return solution;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Calendars } from '@essaim/calendar';
import { calendarsFor } from '../engine/calendars-for.ts';
import { createPools, type Pools } from '../engine/pools.ts';
import { schedule, type Schedule } from '../engine/schedule.ts';
import { weeksOf, type Weeks } from '../engine/week-pool.ts';
import type { Settings } from '../inputs/settings.ts';
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
const HORIZONS = [14, 60];
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

const solveWithin = (
  problem: PlanProblem,
  options: PlanOptions,
  settings: Settings,
  years: number,
): Solution | Circle => {
  const { limits, finished } = settings;
  const { first, last } = horizonOf(settings, years);
  const calendars = calendarsFor(problem.calendar, first, last);
  const weeks = weeksOf(calendars);
  const departments = problem.organisations.filter(({ tier }) => tier === 'departmental');
  const waves = makeWaves(departments, options);
  const whole = createCohort(problem.organisations, waves, new Set(), finished);
  const served = [
    ...departments
      .filter(({ key }) => finished.has(key))
      .map((department) => ({ department, wave: 0 })),
    ...whole.departments.map((department) => ({
      department,
      wave: whole.waveOf(department.key) ?? 0,
    })),
  ];
  const allocation = limits.hosting
    ? allocateHosting(problem, whole.nation, served, options.taken?.hosting ?? [])
    : { reservations: [], notPlaced: [] };
  const notPlaced = allocation.notPlaced.filter(({ organisation }) => !finished.has(organisation));
  for (;;) {
    const excluded = new Set(notPlaced.map(({ organisation }) => organisation));
    const cohort = createCohort(problem.organisations, waves, excluded, finished);
    const network = buildNetwork(problem.playbook, cohort, calendars, settings);
    const pools = createPools(problem, options, calendars);
    const { release, pins, actuals } = settings;
    const result = schedule(network, { release, pins, actuals, pools, weeks });
    if (network.nodes.some(({ index }) => !result.at[index]))
      return { circle: circleIn(network, result) };
    const failures = findFailures(network, result, cohort);
    if (failures.length === 0) {
      const placed = (organisation: string) =>
        cohort.waveOf(organisation) !== null || finished.has(organisation);
      return {
        calendars,
        weeks,
        waves,
        cohort,
        network,
        pools,
        schedule: result,
        hosting: allocation.reservations.filter(({ organisation }) => placed(organisation)),
        notPlaced,
      };
    }
    notPlaced.push(...failures);
  }
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
  const [near = 1, far = near] = HORIZONS;
  const solution = solveWithin(problem, options, settings, near);
  const outOfSight =
    !('circle' in solution) &&
    solution.notPlaced.some(({ reason }) => reason.code !== 'hosting-short');
  return outOfSight ? solveWithin(problem, options, settings, far) : solution;
};

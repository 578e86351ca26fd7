// SPDX-License-Identifier: AGPL-3.0-or-later
import { createPools } from '../engine/pools.ts';
import { schedule } from '../engine/schedule.ts';
import type { Settings } from '../inputs/settings.ts';
import { compileNetwork } from '../kernel/compile-network.ts';
import type { PassChoices } from '../kernel/run-pass.ts';
import type { KernelNetwork } from '../kernel/kernel-network.ts';
import type { PlanOptions, PlanProblem } from '../model/problem.ts';
import type { Solution } from './solve.ts';

/** The network of a solution in flat arrays, with the whole of its capacities. */
export const compileSolution = (
  problem: PlanProblem,
  options: PlanOptions,
  { release, pins, actuals }: Settings,
  { network, calendars, weeks }: Solution,
): KernelNetwork => {
  const pools = createPools(problem, options, calendars);
  return compileNetwork(network, { release, pins, actuals, pools, weeks });
};

/** The same departments and waves, with their nodes placed in another order. */
export const reschedule = (
  problem: PlanProblem,
  options: PlanOptions,
  { release, pins, actuals }: Settings,
  solution: Solution,
  { bias, sequence }: Pick<PassChoices, 'bias' | 'sequence'>,
): Solution => {
  const { network, calendars, weeks } = solution;
  const pools = createPools(problem, options, calendars);
  const placed = schedule(network, {
    release,
    pins,
    actuals,
    pools,
    weeks,
    ...(bias && { bias }),
    ...(sequence && { sequence }),
  });
  return { ...solution, pools, schedule: placed };
};

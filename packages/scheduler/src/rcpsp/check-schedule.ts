// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RcpspProblem, RcpspSchedule } from './rcpsp-problem.ts';

/**
 * Whether a schedule keeps every precedence and capacity and has the makespan it says; period by
 * period, sharing nothing with what made it.
 * @returns what is broken, a phrase each
 */
export const checkSchedule = (
  { activities, capacities }: RcpspProblem,
  { starts, makespan }: RcpspSchedule,
): readonly string[] => {
  const broken: string[] = [];
  const end = (index: number) => starts[index]! + activities[index]!.duration;
  if (starts.length !== activities.length) return [`${starts.length} starts`];
  for (const [index, { successors }] of activities.entries()) {
    if (!Number.isInteger(starts[index]) || starts[index]! < 0)
      broken.push(`activity ${index} starts at ${starts[index]}`);
    for (const next of successors)
      if (starts[next]! < end(index)) broken.push(`activity ${next} starts before ${index} ends`);
  }
  const last = activities.reduce((latest, _, index) => Math.max(latest, end(index)), 0);
  if (makespan !== last) broken.push(`the makespan is ${last}, not ${makespan}`);
  for (const [resource, units] of capacities.entries()) {
    const used = new Map<number, number>();
    for (const [index, { demands }] of activities.entries())
      for (let period = starts[index]!; period < end(index); period += 1)
        used.set(period, (used.get(period) ?? 0) + demands[resource]!);
    for (const [period, taken] of used)
      if (taken > units)
        broken.push(`resource ${resource} gives ${taken} of ${units} in ${period}`);
  }
  return broken;
};

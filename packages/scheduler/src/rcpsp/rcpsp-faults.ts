// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RcpspProblem } from './rcpsp-problem.ts';

const MOST_UNITS = 2 ** 30;

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const activityFaults = ({ activities, capacities }: RcpspProblem): string[] =>
  activities.flatMap(({ duration, demands, successors }, index) => {
    const faults: string[] = [];
    if (!isCount(duration)) faults.push(`activity ${index} has the duration ${duration}`);
    if (demands.length !== capacities.length)
      faults.push(`activity ${index} demands ${demands.length} of ${capacities.length} resources`);
    for (const [resource, demand] of demands.entries())
      if (!isCount(demand) || (duration > 0 && demand > (capacities[resource] ?? 0)))
        faults.push(`activity ${index} demands ${demand} of resource ${resource}`);
    for (const next of successors)
      if (!activities[next])
        faults.push(`activity ${index} precedes ${next}, which does not exist`);
    return faults;
  });

const isCircular = ({ activities }: RcpspProblem): boolean => {
  const waiting = activities.map(() => 0);
  for (const { successors } of activities) for (const next of successors) waiting[next]! += 1;
  const ready = [...activities.keys()].filter((index) => waiting[index] === 0);
  for (const index of ready)
    for (const next of activities[index]!.successors)
      if ((waiting[next]! -= 1) === 0) ready.push(next);
  return ready.length < activities.length;
};

/** What makes a problem unsolvable or malformed, a phrase each; empty when it has a schedule. */
export const rcpspFaults = (problem: RcpspProblem): readonly string[] => {
  const capacities = problem.capacities.flatMap((units, resource) =>
    isCount(units) && units < MOST_UNITS ? [] : [`resource ${resource} has the capacity ${units}`],
  );
  const faults = [...capacities, ...activityFaults(problem)];
  if (faults.length === 0 && isCircular(problem)) return ['the precedences go in a circle'];
  return faults;
};

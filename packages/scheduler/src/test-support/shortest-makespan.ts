// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RcpspProblem } from '../rcpsp/rcpsp-problem.ts';

/**
 * The makespan of the shortest schedule, by trying every order of activities in the plainest way
 * (some order always gives a shortest one; Kolisch 1996). For a handful of activities.
 */
export const shortestMakespan = ({ activities, capacities }: RcpspProblem): number => {
  const before = activities.map((_, index) =>
    [...activities.keys()].filter((other) => activities[other]!.successors.includes(index)),
  );
  const fits = (used: readonly (readonly number[])[], demands: readonly number[], period: number) =>
    capacities.every(
      (units, resource) => (used[resource]![period] ?? 0) + demands[resource]! <= units,
    );
  const place = (
    ends: ReadonlyMap<number, number>,
    used: readonly (readonly number[])[],
  ): number => {
    if (ends.size === activities.length) return Math.max(0, ...ends.values());
    let shortest = Infinity;
    for (const [index, { duration, demands }] of activities.entries()) {
      if (ends.has(index) || before[index]!.some((other) => !ends.has(other))) continue;
      let start = Math.max(0, ...before[index]!.map((other) => ends.get(other)!));
      const periods = () => Array.from({ length: duration }, (_, at) => start + at);
      while (!periods().every((period) => fits(used, demands, period))) start += 1;
      const taken = used.map((row, resource) => {
        const next = [...row];
        for (const period of periods()) next[period] = (next[period] ?? 0) + demands[resource]!;
        return next;
      });
      shortest = Math.min(shortest, place(new Map(ends).set(index, start + duration), taken));
    }
    return shortest;
  };
  return place(
    new Map(),
    capacities.map(() => []),
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { packCapacity, type PackedCapacity } from './packed-capacity.ts';
import { rcpspFaults } from './rcpsp-faults.ts';
import type { RcpspProblem } from './rcpsp-problem.ts';

/** Lists of activities, one after the other: those of `index` are `items[first[index]]` to `items[first[index + 1] - 1]`. */
export interface Adjacency {
  readonly first: Int32Array;
  readonly items: Int32Array;
}

/** A problem as arrays of whole numbers. */
export interface CompiledProblem {
  readonly count: number;
  readonly durations: Int32Array;
  readonly predecessors: Adjacency;
  readonly successors: Adjacency;
  readonly capacity: PackedCapacity;
  /** Longest chain of activities before each one, and after it, in periods. */
  readonly heads: Int32Array;
  readonly tails: Int32Array;
  /** All durations one after the other: no schedule made here is longer. */
  readonly horizon: number;
  readonly criticalPath: number;
  /** No schedule is shorter: the critical path, or the work of a resource over its capacity. */
  readonly lowerBound: number;
}

const adjacency = (lists: readonly (readonly number[])[]): Adjacency => {
  const first = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) first[index + 1] = first[index]! + list.length;
  return { first, items: Int32Array.from(lists.flat()) };
};

const longestChains = (
  durations: Int32Array,
  order: readonly number[],
  before: readonly (readonly number[])[],
): Int32Array => {
  const chains = new Int32Array(durations.length);
  for (const index of order)
    for (const earlier of before[index]!)
      chains[index] = Math.max(chains[index]!, chains[earlier]! + durations[earlier]!);
  return chains;
};

const inOrder = (
  successors: readonly (readonly number[])[],
  predecessors: readonly (readonly number[])[],
): number[] => {
  const waiting = predecessors.map(({ length }) => length);
  const order = [...waiting.keys()].filter((index) => waiting[index] === 0);
  for (const index of order)
    for (const next of successors[index]!) if ((waiting[next]! -= 1) === 0) order.push(next);
  return order;
};

/**
 * Compiles a problem for the search.
 * @throws RangeError that names what makes the problem malformed or unsolvable
 */
export const compileProblem = (problem: RcpspProblem): CompiledProblem => {
  const faults = rcpspFaults(problem);
  if (faults.length > 0) throw new RangeError(`No schedule exists: ${faults.join('; ')}.`);
  const { activities, capacities } = problem;
  const durations = Int32Array.from(activities, ({ duration }) => duration);
  const successors = activities.map((activity) => [...new Set(activity.successors)]);
  const predecessors = activities.map((): number[] => []);
  for (const [index, list] of successors.entries())
    for (const next of list) predecessors[next]!.push(index);
  const order = inOrder(successors, predecessors);
  const heads = longestChains(durations, order, predecessors);
  const tails = longestChains(durations, order.toReversed(), successors);
  const criticalPath = durations.reduce(
    (longest, duration, index) => Math.max(longest, heads[index]! + duration + tails[index]!),
    0,
  );
  const work = capacities.map((units, resource) => {
    const unitPeriods = activities.reduce(
      (sum, { duration, demands }) => sum + duration * demands[resource]!,
      0,
    );
    return units === 0 ? 0 : Math.ceil(unitPeriods / units);
  });
  return {
    count: activities.length,
    durations,
    predecessors: adjacency(predecessors),
    successors: adjacency(successors),
    capacity: packCapacity(
      capacities,
      activities.map(({ duration, demands }) => (duration === 0 ? demands.map(() => 0) : demands)),
    ),
    heads,
    tails,
    horizon: durations.reduce((sum, duration) => sum + duration, 0),
    criticalPath,
    lowerBound: Math.max(criticalPath, ...work),
  };
};

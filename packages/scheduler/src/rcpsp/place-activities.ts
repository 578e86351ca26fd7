// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CompiledProblem } from './compile-problem.ts';

/** Forward from the start of the project, or backward from its end, with the time read backward. */
export type Direction = 0 | 1;

export interface Placing {
  /** Activities, each after all that come before it in this direction. */
  readonly list: Int32Array;
  /** Where the end of each is written, in the time of this direction. */
  readonly ends: Int32Array;
  /** How many at the beginning of the list keep the ends that they have. */
  readonly from: number;
  /** Given up as soon as it is sure that the makespan is longer. */
  readonly longest: number;
}

export interface Placed {
  /** Infinity when it was given up. */
  makespan: number;
  /** How many activities were placed. */
  placements: number;
}

export type PlaceActivities = (placing: Placing) => Placed;

/**
 * The serial schedule generation scheme (Kelley 1963; Kolisch 1996) for one direction: activities are
 * placed one by one, each as early as those before it and the free capacity allow. Capacities are
 * packed: one subtraction and one mask ask for all resources of a period.
 * @returns a function that writes into one result, to be read before it is called again
 */
export const placeActivities = (
  problem: CompiledProblem,
  direction: Direction,
): PlaceActivities => {
  const { count, durations, capacity, horizon } = problem;
  const { first, items } = direction === 0 ? problem.predecessors : problem.successors;
  const after = direction === 0 ? problem.tails : problem.heads;
  const { words, demands, full, guards } = capacity;
  const free = new Int32Array((horizon + 1) * words);
  const placed: Placed = { makespan: 0, placements: 0 };
  let used = horizon + 1;

  const empty = () => {
    for (let word = 0; word < words; word += 1)
      free.fill(full[word]!, word * (horizon + 1), word * (horizon + 1) + used);
  };
  const take = (activity: number, end: number) => {
    for (let word = 0; word < words; word += 1) {
      const demand = demands[activity * words + word]!;
      const at = word * (horizon + 1);
      for (let period = at + end - durations[activity]!; period < at + end; period += 1)
        free[period] = free[period]! - demand;
    }
  };
  const endFrom = (activity: number, earliest: number): number => {
    const duration = durations[activity]!;
    let end = earliest + duration;
    for (let period = earliest; period < end; period += 1)
      for (let word = 0; word < words; word += 1) {
        const left = free[word * (horizon + 1) + period]! - demands[activity * words + word]!;
        if ((left & guards[word]!) !== guards[word]!) {
          end = period + 1 + duration;
          break;
        }
      }
    return end;
  };
  const [guard = 0] = guards;
  const endFromOneWord = (activity: number, earliest: number): number => {
    const duration = durations[activity]!;
    const demand = demands[activity]!;
    let end = earliest + duration;
    for (let period = earliest; period < end; period += 1)
      if (((free[period]! - demand) & guard) !== guard) end = period + 1 + duration;
    return end;
  };
  const earliestEnd = words === 1 ? endFromOneWord : endFrom;

  return ({ list, ends, from, longest }) => {
    empty();
    let makespan = 0;
    let at = 0;
    for (; at < from; at += 1) {
      const end = ends[list[at]!]!;
      take(list[at]!, end);
      if (end > makespan) makespan = end;
    }
    for (; at < count; at += 1) {
      const activity = list[at]!;
      let earliest = 0;
      for (let link = first[activity]!; link < first[activity + 1]!; link += 1) {
        const end = ends[items[link]!]!;
        if (end > earliest) earliest = end;
      }
      const end = durations[activity] === 0 ? earliest : earliestEnd(activity, earliest);
      take(activity, end);
      ends[activity] = end;
      if (end > makespan) makespan = end;
      if (end + after[activity]! > longest) break;
    }
    used = makespan;
    placed.placements = Math.min(at + 1, count) - from;
    placed.makespan = at < count ? Infinity : makespan;
    return placed;
  };
};

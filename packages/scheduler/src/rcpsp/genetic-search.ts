// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRandom } from '@essaim/kernel';
import { listWriter, newPlacement, type Placement } from './activity-lists.ts';
import type { CompiledProblem } from './compile-problem.ts';
import { parallelLists } from './parallel-list.ts';
import { placeActivities, type Direction } from './place-activities.ts';
import { populationSize } from './population-size.ts';
import { recombiner } from './recombine.ts';
import type { RcpspSchedule } from './rcpsp-problem.ts';

export interface SearchOptions {
  readonly seed: number;
  /**
   * How many schedules are made at most. One schedule is as many placements as there are activities;
   * what keeps the beginning of another, or is given up, counts by what it placed, as Debels and
   * Vanhoucke (2007) count partial schedules.
   */
  readonly schedules: number;
  /** Asked now and then; true ends the search with the best so far. */
  readonly isOver?: () => boolean;
}

export interface SearchResult extends RcpspSchedule {
  /** Made in all. */
  readonly schedules: number;
}

const SIZES = {
  shortestKept: 0.25,
  longestKept: 0.75,
  longestChanged: 0.75,
  mutations: [0, 0.03, 0.1, 0.3],
};
/** Periods of noise on the priorities of the first schedules. */
const NOISE = 15;
/** How many in a hundred children change a stretch of a parent in the parent's own direction. */
const CHANGED_PERCENT = 85;
/** A child that is longer than its parent by so many periods is still justified. */
const TOLERANCE = 2;
const ASK_EVERY = 16;
/** After so many children that are no shorter than their parents the population begins anew. */
const STALLED = { least: 300, perMember: 3 };
/** Members of each population after the first, at most: many short beginnings find what one long one misses. */
const LATER_SIZE = 25;

const opposite = (direction: Direction): Direction => (direction === 0 ? 1 : 0);

const isEqual = (left: Int32Array, right: Int32Array): boolean => {
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return false;
  return true;
};

/**
 * A genetic search over activity lists that are placed forward and backward in turn, so that every
 * second generation justifies the one before (Debels and Vanhoucke 2005, 2007). Children keep a
 * stretch of one parent, or change one; a child takes the place of its parent when it is no longer. A
 * population that has come to rest is given up for another, small one.
 * The same seed and number of schedules give the same schedule on every machine.
 */
export const geneticSearch = (problem: CompiledProblem, options: SearchOptions): SearchResult => {
  const { count, durations, lowerBound } = problem;
  const random = createRandom(options.seed);
  const place = [placeActivities(problem, 0), placeActivities(problem, 1)] as const;
  const before = [problem.predecessors, problem.successors] as const;
  const writeLists = listWriter(problem);
  const writeFirstList = parallelLists(problem, random);
  const recombine = recombiner(count, random, SIZES);
  const list = new Int32Array(count);
  const best = newPlacement(count);
  best.makespan = Infinity;
  let placements = 0;
  let asked = 0;
  let isOver = false;

  const isDone = () => {
    asked += 1;
    if (asked % ASK_EVERY === 0) isOver ||= options.isOver?.() ?? false;
    return isOver || best.makespan <= lowerBound || placements >= options.schedules * count;
  };
  const make = (child: Placement, direction: Direction, from = 0, longest = Infinity): boolean => {
    const made = place[direction]({ list, ends: child.ends, from, longest });
    placements += made.placements;
    if (made.makespan === Infinity) return false;
    child.direction = direction;
    child.makespan = made.makespan;
    writeLists(child, list);
    if (child.makespan < best.makespan) {
      best.makespan = child.makespan;
      best.direction = direction;
      best.ends.set(child.ends);
    }
    return true;
  };
  const justify = (child: Placement, longest: number): boolean => {
    const direction = opposite(child.direction);
    list.set(child.lists[direction]);
    return make(child, direction, 0, longest);
  };

  const population: Placement[] = [];
  let size = populationSize(options.schedules);
  let stalled = 0;
  let isFirst = true;
  const settle = () => {
    population.length = 0;
    stalled = 0;
    while (population.length < size && (population.length === 0 || !isDone())) {
      const first = newPlacement(count);
      const direction = population.length % 2 === 0 ? 0 : 1;
      writeFirstList(list, direction, isFirst && population.length < 2 ? 0 : NOISE);
      make(first, direction);
      if (best.makespan > lowerBound) justify(first, Infinity);
      population.push(first);
    }
    isFirst = false;
  };
  settle();

  const tournament = (): number => {
    const one = random.whole(0, population.length - 1);
    const other = random.whole(0, population.length - 1);
    return population[one]!.makespan <= population[other]!.makespan ? one : other;
  };
  const change = (child: Placement, parent: Placement, mate: Placement): boolean => {
    const { direction } = parent;
    const own = parent.lists[direction];
    const from = recombine.changeStretch(own, mate.lists[direction], list, before[direction]);
    child.ends.set(parent.ends);
    return (
      make(child, direction, from, parent.makespan + TOLERANCE) && !isEqual(child.ends, parent.ends)
    );
  };
  const cross = (child: Placement, parent: Placement, mate: Placement): boolean => {
    const direction = opposite(parent.direction);
    recombine.keepStretch(parent.lists[direction], mate.lists[direction], list);
    recombine.mutate(list, before[direction]);
    if (isEqual(list, parent.lists[direction])) {
      placements += 1;
      return false;
    }
    return make(child, direction, 0, parent.makespan + TOLERANCE);
  };

  let child = newPlacement(count);
  while (!isDone()) {
    stalled += 1;
    if (stalled > Math.max(STALLED.least, STALLED.perMember * size)) {
      size = Math.min(size, LATER_SIZE);
      settle();
    }
    const slot = tournament();
    const mateSlot = tournament();
    const parent = population[slot]!;
    const mate = population[mateSlot === slot ? (slot + 1) % population.length : mateSlot]!;
    const breed = random.whole(1, 100) <= CHANGED_PERCENT ? change : cross;
    if (!breed(child, parent, mate)) continue;
    const isShort = child.makespan <= parent.makespan;
    if (!isDone() && !justify(child, isShort ? Infinity : parent.makespan)) continue;
    if (child.makespan > parent.makespan) continue;
    if (child.makespan < parent.makespan) stalled = 0;
    population[slot] = child;
    child = parent;
  }
  return {
    starts: Array.from(best.ends, (end, activity) =>
      best.direction === 0 ? end - durations[activity]! : best.makespan - end,
    ),
    makespan: best.makespan,
    schedules: placements / Math.max(count, 1),
  };
};

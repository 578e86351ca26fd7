// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Random } from '@essaim/kernel';
import type { CompiledProblem } from './compile-problem.ts';
import type { Direction } from './place-activities.ts';

/** Writes a list of activities for a direction; `noise` periods at most are added to each priority. */
export type WriteParallelList = (list: Int32Array, direction: Direction, noise: number) => void;

/**
 * The parallel schedule generation scheme (Brooks and White 1965; Kolisch 1996): at each moment, of
 * the activities that may start and fit, the one that must end first (latest finish time); its order
 * of starts is the list. Its schedules are without idle room, a good beginning where resources are
 * scarce.
 */
export const parallelLists = (problem: CompiledProblem, random: Random): WriteParallelList => {
  const { count, durations, capacity, criticalPath, heads, tails } = problem;
  const { words, full, guards, demands } = capacity;
  const free = new Int32Array(words);
  const latest = new Int32Array(count);
  const waiting = new Int32Array(count);
  const ends = new Int32Array(count);
  const fits = (activity: number): boolean => {
    for (let word = 0; word < words; word += 1)
      if (((free[word]! - demands[activity * words + word]!) & guards[word]!) !== guards[word]!)
        return false;
    return true;
  };
  const change = (activity: number, sign: 1 | -1) => {
    for (let word = 0; word < words; word += 1)
      free[word]! += sign * demands[activity * words + word]!;
  };
  return (list, direction, noise) => {
    const before = direction === 0 ? problem.predecessors : problem.successors;
    const after = direction === 0 ? problem.successors : problem.predecessors;
    const chains = direction === 0 ? tails : heads;
    const ready: number[] = [];
    const running: number[] = [];
    for (let activity = 0; activity < count; activity += 1) {
      latest[activity] = 64 * (criticalPath - chains[activity]!) + random.whole(0, 64 * noise);
      waiting[activity] = before.first[activity + 1]! - before.first[activity]!;
      if (waiting[activity] === 0) ready.push(activity);
    }
    free.set(full);
    let placed = 0;
    let now = 0;
    const endThoseDone = () => {
      for (let at = running.length - 1; at >= 0; at -= 1) {
        const activity = running[at]!;
        if (ends[activity]! > now) continue;
        running[at] = running.at(-1)!;
        running.pop();
        change(activity, 1);
        for (let link = after.first[activity]!; link < after.first[activity + 1]!; link += 1) {
          const next = after.items[link]!;
          waiting[next]! -= 1;
          if (waiting[next] === 0) ready.push(next);
        }
      }
    };
    const mostUrgent = (): number => {
      let best = -1;
      for (let at = 0; at < ready.length; at += 1)
        if (fits(ready[at]!) && (best < 0 || latest[ready[at]!]! < latest[ready[best]!]!))
          best = at;
      return best;
    };
    while (placed < count) {
      endThoseDone();
      for (let at = mostUrgent(); at >= 0; at = mostUrgent()) {
        const activity = ready[at]!;
        ready[at] = ready.at(-1)!;
        ready.pop();
        list[placed] = activity;
        placed += 1;
        ends[activity] = now + durations[activity]!;
        change(activity, -1);
        running.push(activity);
        if (durations[activity] === 0) endThoseDone();
      }
      now = running.reduce((soonest, activity) => Math.min(soonest, ends[activity]!), Infinity);
    }
  };
};

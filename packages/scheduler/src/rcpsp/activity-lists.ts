// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CompiledProblem } from './compile-problem.ts';
import type { Direction } from './place-activities.ts';

/** A schedule in one direction, with the lists that place its activities again. */
export interface Placement {
  direction: Direction;
  makespan: number;
  /** End of each activity, in the time of the direction. */
  readonly ends: Int32Array;
  /** By direction. In its own: by start, which places everything again where it is. In the other: by end, the last first, which justifies. */
  readonly lists: readonly [Int32Array, Int32Array];
}

export const newPlacement = (count: number): Placement => ({
  direction: 0,
  makespan: 0,
  ends: new Int32Array(count),
  lists: [new Int32Array(count), new Int32Array(count)],
});

/** Writes the lists of a placement that was just made from `list`. */
export type WriteLists = (placement: Placement, list: Int32Array) => void;

/**
 * Writes both lists of placements by counting sorts. Placing by the list of the other direction moves
 * every activity as far to that side as it goes and never lengthens the schedule: justification
 * (Valls, Ballestín and Quintanilla 2005).
 */
export const listWriter = ({ count, durations, horizon }: CompiledProblem): WriteLists => {
  const room = new Int32Array(horizon + 2);
  const keys = new Int32Array(count);
  const prefixSums = (most: number) => {
    room.fill(0, 0, most + 2);
    for (let activity = 0; activity < count; activity += 1) room[keys[activity]! + 1]! += 1;
    for (let key = 1; key <= most; key += 1) room[key]! += room[key - 1]!;
  };
  return ({ direction, makespan, ends, lists }, list) => {
    const own = lists[direction];
    const other = lists[direction === 0 ? 1 : 0];
    for (let activity = 0; activity < count; activity += 1)
      keys[activity] = ends[activity]! - durations[activity]!;
    prefixSums(makespan);
    for (let at = 0; at < count; at += 1) {
      const activity = list[at]!;
      own[room[keys[activity]!]!++] = activity;
    }
    for (let activity = 0; activity < count; activity += 1)
      keys[activity] = makespan - ends[activity]!;
    prefixSums(makespan);
    for (let at = count - 1; at >= 0; at -= 1) {
      const activity = list[at]!;
      other[room[keys[activity]!]!++] = activity;
    }
  };
};

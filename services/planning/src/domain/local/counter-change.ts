// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskState } from '../task/task.ts';

/** How many associations of a department stand where with one task of theirs. */
export interface LocalCounts {
  readonly inProgress: number;
  readonly declared: number;
  readonly accepted: number;
}

const NONE: LocalCounts = { inProgress: 0, declared: 0, accepted: 0 };

const countsOf = (state: TaskState | null): LocalCounts => {
  switch (state) {
    case 'in-progress':
    case 'blocked':
      return { ...NONE, inProgress: 1 };
    case 'declared':
      return { ...NONE, declared: 1 };
    case 'accepted':
    case 'skipped':
      return { ...NONE, accepted: 1 };
    default:
      return NONE;
  }
};

/**
 * What to add to the counters when an association's task moves.
 * @param before null when the task was not begun
 */
export const counterChange = (before: TaskState | null, after: TaskState): LocalCounts => {
  const [was, is] = [countsOf(before), countsOf(after)];
  return {
    inProgress: is.inProgress - was.inProgress,
    declared: is.declared - was.declared,
    accepted: is.accepted - was.accepted,
  };
};

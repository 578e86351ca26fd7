// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate } from '../act.ts';
import type { Task, TaskState } from './task.ts';

/** What a person reads: the state, or that the declaration was refused and not made again. */
export type TaskLabel = TaskState | 'refused';

/** The label of a task. */
export const taskLabel = ({ state, refusal }: Pick<Task, 'state' | 'refusal'>): TaskLabel =>
  state === 'in-progress' && refusal !== null ? 'refused' : state;

/** Whether others may go on: accepted once, or not needed. */
export const isDone = ({ state, acceptance }: Pick<Task, 'state' | 'acceptance'>): boolean =>
  state === 'skipped' || acceptance !== null;

const OPEN = new Set<TaskState>(['todo', 'ready', 'in-progress', 'blocked']);

/** Whether its planned last day is past and nobody declared it. */
export const isLate = (
  { state }: Pick<Task, 'state'>,
  plannedEnd: CivilDate | null,
  today: CivilDate,
): boolean => OPEN.has(state) && plannedEnd !== null && plannedEnd < today;

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CivilDate } from '../act.ts';
import type { TaskEvent } from './task-event.ts';
import type { Task, TaskState } from './task.ts';

const earliest = (known: CivilDate | null, day: CivilDate): CivilDate =>
  known === null || day < known ? day : known;

/** The task after an event. */
export const evolveTask = (task: Task, event: TaskEvent): Task => {
  const move = (state: TaskState, change: Partial<Task> = {}): Task => ({
    ...task,
    ...change,
    state,
    since: event.at,
  });
  switch (event.type) {
    case 'task.withdrawn':
      return move('todo');
    case 'task.readied':
      return move('ready');
    case 'task.started':
      return move('in-progress', { startedOn: event.on });
    case 'task.blocked':
      return move('blocked', { blocked: event.blocked });
    case 'task.unblocked':
      return move(task.startedOn === null ? 'ready' : 'in-progress', { blocked: null });
    case 'task.declared':
    case 'task.declaration-corrected':
      return move('declared', {
        declaration: event.declaration,
        startedOn: earliest(task.startedOn, event.declaration.doneOn),
        doneOn: event.declaration.doneOn,
        blocked: null,
        refusal: null,
      });
    case 'task.accepted':
      return move('accepted', {
        acceptance: { at: event.at, by: event.by, message: event.message },
      });
    case 'task.acceptance-withdrawn':
      return move('declared', { acceptance: null });
    case 'task.pinned':
      return { ...task, pin: event.pin };
    case 'task.unpinned':
      return { ...task, pin: null };
    case 'task.refused':
      return move('in-progress', {
        refusal: { at: event.at, by: event.by, message: event.message },
        doneOn: null,
      });
    default:
      return move('skipped', { blocked: null, refusal: null });
  }
};

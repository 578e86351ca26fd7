// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventType } from '@essaim/contracts';
import { appendHistory } from '../../db/append-history.ts';
import { type TaskRow, saveTask, toTask } from '../../db/task/task-row.ts';
import { evolveTask } from '../../domain/task/evolve-task.ts';
import { type TaskEvent, wordsOf } from '../../domain/task/task-event.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { homeOf } from '../directory/home-of.ts';
import { moveLocalCounter } from '../../db/local/move-local-counter.ts';
import type { Unit } from '../unit/unit.ts';
import { taskSnapshot } from './task-snapshot.ts';

export type TaskEventType = Extract<EventType, `task.${string}`>;

/** Announces what happened to a task, whose row counts that event already. */
export const announceTask = (
  unit: Unit,
  directory: DirectorySnapshot,
  row: TaskRow,
  type: TaskEventType,
): void => {
  unit.events.push({
    type,
    home: homeOf(directory, row.organisation_id),
    aggregate: 'task',
    aggregateId: row.id,
    version: row.version,
    data: taskSnapshot(row),
    actor: unit.actor,
    correlationId: unit.correlationId,
    at: unit.now,
  });
};

/** Writes what happened to a task: its row, its history, its event, the counter of associations. */
export const applyTaskEvent = async (
  unit: Unit,
  directory: DirectorySnapshot,
  row: TaskRow,
  event: TaskEvent,
): Promise<TaskRow> => {
  const saved = await saveTask(unit.trx, row, evolveTask(toTask(row), event));
  await appendHistory(unit.trx, row.id, event, wordsOf(event));
  await moveLocalCounter(unit.trx, row, saved);
  announceTask(unit, directory, saved, event.type);
  return saved;
};

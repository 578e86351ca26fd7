// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TaskRow } from '../../db/task/task-row.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { Unit } from '../unit/unit.ts';
import { type TaskEventType, announceTask } from './apply-task-event.ts';

/**
 * Counts and announces something that was added to a task. Its revision stays: who is writing a
 * declaration is not disturbed by a comment.
 */
export const touchTask = async (
  unit: Unit,
  directory: DirectorySnapshot,
  row: TaskRow,
  type: TaskEventType,
  openRequests: number = row.open_requests,
): Promise<void> => {
  const saved = await unit.trx
    .updateTable('task')
    .set({ version: row.version + 1, open_requests: openRequests })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  announceTask(unit, directory, saved, type);
};

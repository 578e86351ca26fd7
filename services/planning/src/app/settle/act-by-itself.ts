// SPDX-License-Identifier: AGPL-3.0-or-later
import { type TaskRow, toTask } from '../../db/task/task-row.ts';
import { decideTask } from '../../domain/task/decide-task.ts';
import type { TaskCommand } from '../../domain/task/task-command.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { applyTaskEvent } from '../task/apply-task-event.ts';
import { type Unit, byItself, note } from '../unit/unit.ts';
import { nothingInTheWay } from './nothing-in-the-way.ts';

/** Does something to a task in the product's own name, and notes it in the journal. */
export const actByItself = async (
  unit: Unit,
  directory: DirectorySnapshot,
  row: TaskRow,
  command: TaskCommand,
): Promise<TaskRow> => {
  const self = byItself(unit);
  const event = decideTask(toTask(row), command, nothingInTheWay(self));
  const saved = await applyTaskEvent(self, directory, row, event);
  note(
    self,
    event.type,
    { type: 'task', id: row.id, organisationId: row.organisation_id },
    { template: row.template, action: row.action },
  );
  return saved;
};

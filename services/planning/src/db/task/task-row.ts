// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely, Selectable } from 'kysely';
import type { Task } from '../../domain/task/task.ts';
import type { TaskTable } from '../node-tables.ts';
import type { PlanningTables } from '../schema.ts';

export type TaskRow = Selectable<TaskTable>;

/** The life of a task, from its row. */
export const toTask = (row: TaskRow): Task => ({
  action: row.action,
  state: row.state,
  since: row.since,
  startedOn: row.started_on,
  doneOn: row.done_on,
  blocked: row.blocked,
  refusal: row.refusal,
  declaration: row.declaration,
  acceptance: row.acceptance,
  pin: row.pin,
});

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** The columns of a task's life. */
export const lifeColumns = (task: Task) => ({
  state: task.state,
  since: task.since,
  started_on: task.startedOn,
  done_on: task.doneOn,
  blocked: json(task.blocked) as string,
  refusal: json(task.refusal) as string,
  declaration: json(task.declaration) as string,
  acceptance: json(task.acceptance) as string,
  pin: json(task.pin) as string,
});

/** Reads a task and holds its row until the end of the transaction. */
export const lockTask = (db: Kysely<PlanningTables>, id: Uuid): Promise<TaskRow | undefined> =>
  db.selectFrom('task').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Writes a task's life, and one more revision and event than it had. */
export const saveTask = async (
  db: Kysely<PlanningTables>,
  row: TaskRow,
  task: Task,
): Promise<TaskRow> =>
  db
    .updateTable('task')
    .set({
      ...lifeColumns(task),
      ready_from: task.state === 'todo' ? row.ready_from : null,
      revision: row.revision + 1,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { predecessorsOf } from '../../db/task/predecessors.ts';
import { type TaskRow, toTask } from '../../db/task/task-row.ts';
import { decideTask } from '../../domain/task/decide-task.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { applyTaskEvent } from '../task/apply-task-event.ts';
import { type Waiting, waitsOf } from '../task/task-facts.ts';
import { type Unit, byItself } from '../unit/unit.ts';
import { nothingInTheWay } from './nothing-in-the-way.ts';

/** Tasks that wait for any of these nodes and are not ready yet. */
export const waitingFor = async (unit: Unit, nodeIds: readonly Uuid[]): Promise<TaskRow[]> => {
  if (nodeIds.length === 0) return [];
  return unit.trx
    .selectFrom('task')
    .selectAll()
    .where('state', '=', 'todo')
    .where('id', 'in', (query) =>
      query
        .selectFrom('edge')
        .select('successor_id')
        .where('predecessor_id', 'in', [...new Set(nodeIds)]),
    )
    .orderBy('position')
    .forUpdate()
    .execute();
};

/** The day from which a task is ready by itself, when only lags hold it. */
const readyFrom = (waits: readonly Waiting[]): string | null => {
  const days = waits.map(({ wait }) => (wait.kind === 'lag' ? wait.until : null));
  if (days.length === 0 || days.includes(null)) return null;
  return (
    days
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? null
  );
};

/**
 * Makes ready those of the tasks that nothing holds any more; notes the day for those that only a
 * lag holds.
 * @returns the tasks that became ready
 */
export const readyTasks = async (
  unit: Unit,
  directory: DirectorySnapshot,
  rows: readonly TaskRow[],
): Promise<TaskRow[]> => {
  const self = byItself(unit);
  const predecessors = Map.groupBy(
    await predecessorsOf(
      unit.trx,
      rows.map(({ id }) => id),
    ),
    ({ successorId }) => successorId,
  );
  const readied: TaskRow[] = [];
  for (const row of rows) {
    const waits = waitsOf(directory, row, predecessors.get(row.id) ?? [], unit.today);
    if (waits.length === 0) {
      const event = decideTask(toTask(row), { kind: 'ready' }, nothingInTheWay(self));
      readied.push(await applyTaskEvent(self, directory, row, event));
    } else {
      await noteReadyFrom(unit, row, readyFrom(waits));
    }
  }
  return readied;
};

const noteReadyFrom = async (unit: Unit, row: TaskRow, day: string | null): Promise<void> => {
  if (row.ready_from === day) return;
  await unit.trx.updateTable('task').set({ ready_from: day }).where('id', '=', row.id).execute();
};

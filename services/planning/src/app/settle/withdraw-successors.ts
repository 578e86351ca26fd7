// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { predecessorsOf } from '../../db/task/predecessors.ts';
import { lockSuccessors } from '../../db/task/successors.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { applyTaskEvent } from '../task/apply-task-event.ts';
import { waitsOf } from '../task/task-facts.ts';
import { type Unit, byItself, momentOf } from '../unit/unit.ts';

/** Lets those tasks wait again that became ready by this one and that nobody has begun. */
export const withdrawSuccessors = async (
  unit: Unit,
  directory: DirectorySnapshot,
  id: Uuid,
  reason: string,
): Promise<void> => {
  const self = byItself(unit);
  const ready = await lockSuccessors(unit.trx, id, 'ready');
  const known = await predecessorsOf(
    unit.trx,
    ready.map((row) => row.id),
  );
  const predecessors = Map.groupBy(known, ({ successorId }) => successorId);
  for (const row of ready) {
    const waits = waitsOf(directory, row, predecessors.get(row.id) ?? [], unit.today);
    if (waits.length === 0) continue;
    const { now: at, by } = momentOf(self);
    await applyTaskEvent(self, directory, row, { at, by, type: 'task.withdrawn', message: reason });
  }
};

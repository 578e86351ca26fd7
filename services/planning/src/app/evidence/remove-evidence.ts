// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { lockTask } from '../../db/task/task-row.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import { workerLevels } from '../../domain/people/workers.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { findTask } from '../task/find-task.ts';
import { touchTask } from '../task/touch-task.ts';
import { inUnit, note } from '../unit/unit.ts';

/**
 * Removes a file from a task.
 * @throws DomainError `evidence-file-held` when a declaration rests on it, `not-found`, `forbidden`
 */
export const removeEvidence = async (
  app: AppContext,
  taskId: Uuid,
  fileId: Uuid,
  caller: Caller,
): Promise<void> => {
  const { directory, roles } = await findTask(app.db, taskId, caller);
  const mandateId = requireMandate(caller.person, workerLevels(directory, roles), caller.today);
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const row = await lockTask(unit.trx, taskId);
    if (!row) throw problem('not-found');
    const isHeld = row.declaration?.evidence.some(({ values }) =>
      values.documents?.includes(fileId),
    );
    if (isHeld === true) throw problem('evidence-file-held');
    const removed = await unit.trx
      .deleteFrom('evidence_file')
      .where('id', '=', fileId)
      .where('task_id', '=', taskId)
      .executeTakeFirst();
    if (Number(removed.numDeletedRows) === 0) throw problem('not-found');
    await touchTask(unit, directory, row, 'task.evidence-removed');
    note(
      unit,
      'removeEvidence',
      { type: 'task', id: taskId, organisationId: row.organisation_id },
      { file: fileId },
    );
  });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { findTask } from '../task/find-task.ts';

export interface StoredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/**
 * A file of a task, for those of its own organisation, of a tier above, or who serve it. Those below
 * see the task, not its evidence.
 * @throws DomainError `not-found`, `forbidden`
 */
export const downloadEvidence = async (
  { db }: Pick<AppContext, 'db'>,
  taskId: Uuid,
  fileId: Uuid,
  caller: Caller,
): Promise<StoredFile> => {
  const { standing } = await findTask(db, taskId, caller);
  if (standing === 'above') throw problem('forbidden');
  const row = await db
    .selectFrom('evidence_file')
    .select(['name', 'media_type', 'bytes'])
    .where('id', '=', fileId)
    .where('task_id', '=', taskId)
    .executeTakeFirst();
  if (!row) throw problem('not-found');
  return { name: row.name, mediaType: row.media_type, bytes: row.bytes };
};

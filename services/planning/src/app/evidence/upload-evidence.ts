// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { type PlanningApi, problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { lockTask } from '../../db/task/task-row.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import { accepterLevel, workerLevels } from '../../domain/people/workers.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadNames } from '../directory/names.ts';
import { findTask } from '../task/find-task.ts';
import { touchTask } from '../task/touch-task.ts';
import { inUnit, note } from '../unit/unit.ts';
import { mediaTypeOf, safeName } from './file-types.ts';
import { presentFile } from './present-evidence.ts';

const MOST_FILES = 30;

export interface NewFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Keeps a file with a task.
 * @throws DomainError `file-empty`, `file-type-refused`, `task-files-full`, `forbidden`
 */
export const uploadEvidence = async (
  app: AppContext,
  taskId: Uuid,
  file: NewFile,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['EvidenceFile']> => {
  const found = await findTask(app.db, taskId, caller);
  const { directory, roles, row } = found;
  const mandateId = requireMandate(
    caller.person,
    [...workerLevels(directory, roles), ...accepterLevel(directory, roles, null)],
    caller.today,
  );
  const name = safeName(file.name);
  const mediaType = mediaTypeOf(name);
  if (mediaType === null) throw problem('file-type-refused', { name });
  if (file.bytes.length === 0) throw problem('file-empty', { name });
  const kept = await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const locked = await lockTask(unit.trx, taskId);
    if (!locked) throw problem('not-found');
    const { count } = await unit.trx
      .selectFrom('evidence_file')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('task_id', '=', taskId)
      .executeTakeFirstOrThrow();
    if (count >= MOST_FILES) throw problem('task-files-full', { count });
    const added = {
      id: newId(),
      task_id: taskId,
      name,
      media_type: mediaType,
      size: file.bytes.length,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      added_at: unit.now.toString(),
      added_by: caller.person.personId,
    };
    await unit.trx
      .insertInto('evidence_file')
      .values({ ...added, bytes: file.bytes })
      .execute();
    await touchTask(unit, directory, locked, 'task.evidence-added');
    note(
      unit,
      'uploadEvidence',
      { type: 'task', id: taskId, organisationId: row.organisation_id },
      { file: added.id, size: added.size, sha256: added.sha256 },
    );
    return added;
  });
  const names = await loadNames(app.db, directory, { people: [caller.person.personId] });
  return presentFile(kept, names);
};

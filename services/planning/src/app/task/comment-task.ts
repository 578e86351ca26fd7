// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { withIdempotency } from '@essaim/postgres';
import { lockTask } from '../../db/task/task-row.ts';
import { wornHats } from '../../domain/people/visibility.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { loadNames } from '../directory/names.ts';
import { type Unit, inUnit, note } from '../unit/unit.ts';
import { findTask } from './find-task.ts';
import { touchTask } from './touch-task.ts';

/**
 * Adds a comment; everybody who may read a task may comment on it.
 * @throws DomainError `not-found`, `forbidden`
 */
export const commentTask = async (
  app: AppContext,
  request: { readonly taskId: Uuid; readonly text: string; readonly key: string | undefined },
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['TaskComment']> => {
  const { directory, row } = await findTask(app.db, request.taskId, caller);
  const [hat] = wornHats(caller.person, caller.today);
  const { personId } = caller.person;
  const names = await loadNames(app.db, directory, { people: [personId] });
  return inUnit(app, causeOf(caller, hat?.id ?? null), (unit) =>
    withIdempotency(
      unit.trx,
      {
        key: request.key,
        personId,
        operation: 'commentTask',
        request: [request.taskId, request.text],
      },
      async () => {
        const { id, at } = await writeComment(unit, directory, row.id, request.text, personId);
        return { id, at, by: names.person(personId), text: request.text };
      },
    ),
  );
};

/**
 * Adds a comment in a unit that holds more than that.
 * @throws DomainError `not-found`
 */
export const writeComment = async (
  unit: Unit,
  directory: DirectorySnapshot,
  taskId: Uuid,
  text: string,
  personId: Uuid,
): Promise<{ readonly id: Uuid; readonly at: string }> => {
  const row = await lockTask(unit.trx, taskId);
  if (!row) throw problem('not-found');
  const comment = {
    id: newId(),
    task_id: row.id,
    at: unit.now.toString(),
    person_id: personId,
    text,
  };
  await unit.trx.insertInto('comment').values(comment).execute();
  await touchTask(unit, directory, row, 'task.commented');
  note(
    unit,
    'commentTask',
    { type: 'task', id: row.id, organisationId: row.organisation_id },
    { comment: comment.id },
  );
  return { id: comment.id, at: comment.at };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import { withIdempotency } from '@essaim/postgres';
import { lockTask } from '../../db/task/task-row.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import { levelAbove, workerLevels } from '../../domain/people/workers.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadNames } from '../directory/names.ts';
import { inUnit, note } from '../unit/unit.ts';
import { findTask } from './find-task.ts';
import { type TaskRequestAnswer, presentRequest } from './present-request.ts';
import { touchTask } from './touch-task.ts';

export interface Question {
  readonly taskId: Uuid;
  readonly kind: 'help' | 'decision';
  readonly reason: string | null;
  readonly text: string | null;
  readonly key: string | undefined;
}

/**
 * Asks the coordination of the first tier above that has one for help or for a decision.
 * @throws DomainError `nobody-above`, `not-found`, `forbidden`
 */
export const askAbove = async (
  app: AppContext,
  question: Question,
  caller: Caller,
): Promise<TaskRequestAnswer> => {
  const { taskId, kind, reason, text } = question;
  const { directory, roles, row, campaign } = await findTask(app.db, taskId, caller);
  const mandateId = requireMandate(caller.person, workerLevels(directory, roles), caller.today);
  const asked = levelAbove(directory, row.organisation_id)[0]?.organisationIds[0];
  if (asked === undefined) throw problem('nobody-above');
  const operation = kind === 'help' ? 'askForHelp' : 'askForDecision';
  const { personId } = caller.person;
  const names = await loadNames(app.db, directory, { people: [personId] });
  return inUnit(app, causeOf(caller, mandateId), (unit) =>
    withIdempotency(
      unit.trx,
      { key: question.key, personId, operation, request: [taskId, kind, reason, text] },
      async () => {
        const locked = await lockTask(unit.trx, taskId);
        if (!locked) throw problem('not-found');
        const request = {
          id: newId(),
          task_id: taskId,
          kind,
          reason,
          text,
          at: unit.now.toString(),
          person_id: personId,
          to_organisation_id: asked,
          answer: null,
        };
        await unit.trx
          .insertInto('request')
          .values({ ...request, answer: null as unknown as string })
          .execute();
        await touchTask(
          unit,
          directory,
          locked,
          kind === 'help' ? 'task.help-asked' : 'task.decision-asked',
          locked.open_requests + 1,
        );
        note(
          unit,
          operation,
          { type: 'task', id: taskId, organisationId: row.organisation_id },
          { request: request.id, to: asked },
        );
        return presentRequest(request, row, campaign.playbook, directory, names);
      },
    ),
  );
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { lockTask } from '../../db/task/task-row.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';
import { loadNames } from '../directory/names.ts';
import { inUnit, note } from '../unit/unit.ts';
import { type TaskRequestAnswer, presentRequest, requestLevels } from './present-request.ts';
import { touchTask } from './touch-task.ts';

/**
 * Answers a call for help or for a decision.
 * @throws DomainError `request-answered`, `not-found`, `forbidden`
 */
export const answerRequest = async (
  app: AppContext,
  requestId: Uuid,
  message: string,
  caller: Caller,
): Promise<TaskRequestAnswer> => {
  const request = await app.db
    .selectFrom('request')
    .selectAll()
    .where('id', '=', requestId)
    .executeTakeFirst();
  if (!request) throw problem('not-found');
  const mandateId = requireMandate(caller.person, requestLevels(request), caller.today);
  const { personId } = caller.person;
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const row = await lockTask(unit.trx, request.task_id);
    if (!row) throw problem('not-found');
    const answer = { at: unit.now.toString(), by: personId, message };
    const saved = await unit.trx
      .updateTable('request')
      .set({ answer: JSON.stringify(answer) })
      .where('id', '=', requestId)
      .where('answer', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (!saved) throw problem('request-answered');
    const directory = await loadDirectoryWith(unit.trx, unit.today, [row.organisation_id]);
    const { playbook } = await loadCampaign(unit.trx, row.campaign_id);
    await touchTask(unit, directory, row, 'task.request-answered', row.open_requests - 1);
    note(
      unit,
      'answerRequest',
      { type: 'task', id: row.id, organisationId: row.organisation_id },
      { request: requestId },
    );
    const names = await loadNames(unit.trx, directory, { people: [personId, request.person_id] });
    return presentRequest(saved, row, playbook, directory, names);
  });
};

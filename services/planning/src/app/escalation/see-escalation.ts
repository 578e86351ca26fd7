// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { appendHistory } from '../../db/append-history.ts';
import { findEscalation, markSeen } from '../../db/escalation/escalation-seen.ts';
import { requireMandate } from '../../domain/people/may-act.ts';
import { coordinationOf } from '../../domain/people/role-level.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { inUnit, momentOf, note } from '../unit/unit.ts';
import { announceEscalation } from './announce-escalation.ts';

/**
 * Notes that the tier above saw late work, and what it does about it; those below read it at the task.
 * @throws DomainError `not-found`, `forbidden`, `escalation-seen`
 */
export const seeEscalation = async (
  app: AppContext,
  id: Uuid,
  message: string,
  caller: Caller,
): Promise<void> => {
  const found = await findEscalation(app.db, id);
  if (!found) throw problem('not-found');
  const levels = [coordinationOf(found.to_organisation_id)];
  const mandateId = requireMandate(caller.person, levels, caller.today);
  const directory = await loadDirectory(app.db, caller.today);
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const { now, by } = momentOf(unit);
    const row = await markSeen(unit.trx, id, { at: now, by, message }, unit.today);
    if (!row) throw problem('escalation-seen');
    announceEscalation(unit, directory, row, found, 'escalation.seen');
    const entry = { at: now, type: 'task.escalation-seen', by };
    await appendHistory(unit.trx, row.task_id, entry, message);
    note(
      unit,
      'seeEscalation',
      { type: 'task', id: row.task_id, organisationId: found.organisationId },
      { step: row.step },
    );
  });
};

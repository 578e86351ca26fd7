// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { decideReplan, lockReplan } from '../../db/replan/replan-rows.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { inUnit, note } from '../unit/unit.ts';
import { presentReplan } from './present-replan.ts';

/**
 * Puts a repair aside: the campaign keeps its dates.
 * @throws DomainError `replan-decided`, `not-found`
 */
export const dropReplan = async (
  app: AppContext,
  id: Uuid,
  mandateId: Uuid,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['Replan']> => {
  const directory = await loadDirectory(app.db, caller.today);
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const row = await lockReplan(unit.trx, id);
    if (row.state !== 'proposed') throw problem('replan-decided');
    await decideReplan(unit.trx, id, {
      state: 'dropped',
      decided_at: unit.now.toString(),
      decided_by: caller.person.personId,
      proposal_id: null,
    });
    const organisationId = directory.nation()?.id ?? null;
    note(unit, 'dropReplan', { type: 'campaign', id: row.campaign_id, organisationId });
  });
  return presentReplan(app, id, caller);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { askToStop } from '../../db/proposal/work-rows.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { inUnit, note } from '../unit/unit.ts';
import { getImprovement } from './get-improvement.ts';

/**
 * Asks a search to stop and to keep the best so far; one that is not under way stays as it is.
 * @throws DomainError `not-found`
 */
export const stopImprovement = async (
  app: AppContext,
  proposalId: Uuid,
  mandateId: Uuid,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['Improvement']> => {
  const directory = await loadDirectory(app.db, caller.today);
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    if (!(await askToStop(unit.trx, proposalId, 'improvement'))) return;
    const organisationId = directory.nation()?.id ?? null;
    note(unit, 'stopImprovement', { type: 'proposal', id: proposalId, organisationId });
  });
  return getImprovement(app, proposalId);
};

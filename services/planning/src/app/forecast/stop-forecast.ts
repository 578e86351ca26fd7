// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { askToStop } from '../../db/proposal/work-rows.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { inUnit, note } from '../unit/unit.ts';
import { getForecast } from './get-forecast.ts';

/**
 * Asks the forecast of a proposal to stop; one that is not under way stays as it is.
 * @throws DomainError `not-found`
 */
export const stopForecast = async (
  app: AppContext,
  proposalId: Uuid,
  mandateId: Uuid,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['Forecast']> => {
  const directory = await loadDirectory(app.db, caller.today);
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    if (!(await askToStop(unit.trx, proposalId, 'forecast'))) return;
    const organisationId = directory.nation()?.id ?? null;
    note(unit, 'stopForecast', { type: 'proposal', id: proposalId, organisationId });
  });
  return getForecast(app, proposalId, caller.today);
};

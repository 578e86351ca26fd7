// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { findProposalRow } from '../../db/proposal/proposal-rows.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { askWork } from '../plan-work/ask-work.ts';
import { inUnit, note } from '../unit/unit.ts';
import { FORECAST_RUNS } from './forecast-runs.ts';
import { getForecast } from './get-forecast.ts';

const ENDED: ReadonlySet<string> = new Set(['none', 'stopped', 'failed']);

/**
 * Asks for the forecast of a proposal; one that is under way or done stays as it is.
 * @throws DomainError `forecast-nothing`, `not-found`
 */
export const runForecast = async (
  app: AppContext,
  proposalId: Uuid,
  mandateId: Uuid,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['Forecast']> => {
  const before = await getForecast(app, proposalId, caller.today);
  if (!ENDED.has(before.state)) return before;
  const [row, directory] = await Promise.all([
    findProposalRow(app.db, proposalId),
    loadDirectory(app.db, caller.today),
  ]);
  if (row?.placed === 0) throw problem('forecast-nothing');
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const askedBy = caller.person.personId;
    await askWork(unit, { kind: 'forecast', proposalId, askedBy, size: FORECAST_RUNS });
    const organisationId = directory.nation()?.id ?? null;
    note(unit, 'runForecast', { type: 'proposal', id: proposalId, organisationId });
  });
  return getForecast(app, proposalId, caller.today);
};

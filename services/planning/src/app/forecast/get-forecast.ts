// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { readForecast } from '../../db/proposal/forecast-rows.ts';
import { lastWork } from '../../db/proposal/work-rows.ts';
import type { AppContext } from '../app-context.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadPlaybook } from '../playbook/load-playbook.ts';
import { workState } from '../plan-work/present-work.ts';
import { planNames } from '../present/plan-names.ts';
import { FORECAST_RUNS } from './forecast-runs.ts';
import { presentForecast } from './present-forecast.ts';

/**
 * The forecast of a proposal, or how far it is.
 * @param today civil date of the call
 * @throws DomainError `not-found`
 */
export const getForecast = async (
  { db }: Pick<AppContext, 'db'>,
  proposalId: Uuid,
  today: string,
): Promise<PlanningApi['components']['schemas']['Forecast']> => {
  const [proposal, work, stored] = await Promise.all([
    db.selectFrom('proposal').select('playbook_id').where('id', '=', proposalId).executeTakeFirst(),
    lastWork(db, proposalId, 'forecast'),
    readForecast(db, proposalId),
  ]);
  if (!proposal) throw problem('not-found');
  if (!stored) {
    const { size = FORECAST_RUNS, done = 0 } = work ?? {};
    return { proposalId, state: workState(work), runs: size, runsDone: done, result: null };
  }
  const [directory, playbook] = await Promise.all([
    loadDirectory(db, today),
    loadPlaybook(db, proposal.playbook_id),
  ]);
  const { content, made_at: madeAt, runs } = stored;
  const result = presentForecast(content, madeAt, planNames(directory, playbook));
  return { proposalId, state: 'done', runs, runsDone: runs, result };
};

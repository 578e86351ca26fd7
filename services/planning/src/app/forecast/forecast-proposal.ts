// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME } from '@essaim/kernel';
import { insertForecast } from '../../db/proposal/forecast-rows.ts';
import { readPacked } from '../../db/proposal/proposal-rows.ts';
import { type WorkRow, endWork } from '../../db/proposal/work-rows.ts';
import type { AppContext } from '../app-context.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import type { Follow } from '../proposal/engine.ts';
import { inUnit, note } from '../unit/unit.ts';

/**
 * Forecasts a proposal and stores the forecast, the event and the journal line in one transaction.
 * @returns false when it was stopped; nothing is stored then
 */
export const forecastProposal = async (
  app: AppContext,
  work: WorkRow,
  follow: Follow,
): Promise<boolean> => {
  const id = work.proposal_id;
  const forecast = await app.engine.forecast(await readPacked(app.db, id), work.size, follow);
  if (forecast === null) return false;
  const directory = await loadDirectory(app.db, app.clock.today().toString());
  const cause = { actor: null, correlationId: work.correlation_id };
  await inUnit(app, cause, async (unit) => {
    await insertForecast(unit.trx, id, forecast, unit.now.toString());
    await endWork(unit.trx, work, 'done');
    note(
      unit,
      'forecastProposal',
      { type: 'proposal', id, organisationId: directory.nation()?.id ?? null },
      { runs: forecast.runs, p80: forecast.lastOpening.p80 },
    );
    unit.events.push({
      type: 'forecast.made',
      home: NATIONAL_HOME,
      aggregate: 'forecast',
      aggregateId: work.id,
      version: 1,
      data: {
        proposalId: id,
        runs: forecast.runs,
        seed: forecast.seed,
        eightyPercentLive: forecast.opening80,
        lastLive: forecast.lastOpening,
        lastReview: forecast.lastClosing,
      },
      actor: null,
      correlationId: unit.correlationId,
      at: unit.now,
    });
  });
  return true;
};

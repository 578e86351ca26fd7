// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { campaignsToForecast } from '../../db/outlook/outlook-rows.ts';
import { lastWork } from '../../db/proposal/work-rows.ts';
import type { AppContext } from '../app-context.ts';
import { FORECAST_RUNS } from '../forecast/forecast-runs.ts';
import { askWork } from '../plan-work/ask-work.ts';
import { inUnit } from '../unit/unit.ts';

const DAY_LENGTH = 10;

/**
 * Asks for the forecast of each campaign that runs, once a day: the first look after midnight does it. One
 * that failed today is not asked for again before tomorrow.
 */
export const askOutlooks = async (app: AppContext): Promise<void> => {
  const day = app.clock.today().toString();
  for (const campaign of await campaignsToForecast(app.db, day)) {
    const proposalId = campaign.proposal_id;
    const last = await lastWork(app.db, proposalId, 'outlook');
    const now = app.clock.now().toString().slice(0, DAY_LENGTH);
    if (last?.state === 'failed' && last.asked_at.slice(0, DAY_LENGTH) === now) continue;
    await inUnit(app, { actor: null, correlationId: newId() }, (unit) =>
      askWork(unit, {
        kind: 'outlook',
        proposalId,
        askedBy: campaign.committed_by,
        size: FORECAST_RUNS,
      }),
    );
  }
};

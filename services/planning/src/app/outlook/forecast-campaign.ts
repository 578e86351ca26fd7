// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME } from '@essaim/kernel';
import type { NewEvent } from '@essaim/postgres';
import { findOutlook, insertOutlook } from '../../db/outlook/outlook-rows.ts';
import { readPacked } from '../../db/proposal/proposal-rows.ts';
import { type WorkRow, endWork } from '../../db/proposal/work-rows.ts';
import type { AppContext } from '../app-context.ts';
import type { EngineRefusal, Follow, Outlook } from '../proposal/engine.ts';
import { type Unit, inUnit, messageOf } from '../unit/unit.ts';
import { type Expected, whatToExpect } from './what-to-expect.ts';

interface Found {
  readonly expected: Expected;
  readonly outlook: Outlook | EngineRefusal;
}

const made = (unit: Unit, work: WorkRow, { forecast }: Outlook): NewEvent => ({
  ...messageOf(unit),
  type: 'forecast.made',
  home: NATIONAL_HOME,
  aggregate: 'forecast',
  aggregateId: work.id,
  version: 1,
  data: {
    proposalId: work.proposal_id,
    runs: forecast.runs,
    seed: forecast.seed,
    eightyPercentLive: forecast.opening80,
    lastLive: forecast.lastOpening,
    lastReview: forecast.lastClosing,
  },
});

/**
 * Forecasts a campaign from what happened until today, and keeps the forecasts with their event, in one
 * transaction. What is known already is not computed again; where no dates can be found, that is kept.
 * @returns false when it was stopped; nothing is stored then
 */
export const forecastCampaign = async (
  app: AppContext,
  work: WorkRow,
  follow: Follow,
): Promise<boolean> => {
  const { db } = app;
  const day = app.clock.today().toString();
  const found: Found[] = [];
  for (const expected of await whatToExpect(db, work.proposal_id, day)) {
    const { campaignId, hash, repair, baselineId } = expected;
    if (await findOutlook(db, campaignId, hash)) continue;
    const packed = await readPacked(db, baselineId);
    const outlook = await app.engine.outlook(packed, repair, work.size, follow);
    if (outlook === null) return false;
    found.push({ expected, outlook });
  }
  await inUnit(app, { actor: null, correlationId: work.correlation_id }, async (unit) => {
    for (const { expected, outlook } of found)
      await insertOutlook(unit.trx, {
        campaign_id: expected.campaignId,
        day,
        reality_hash: expected.hash,
        made_at: unit.now.toString(),
        is_proposed: expected.isProposed,
        content: outlook.ok
          ? {
              forecast: outlook.forecast,
              lastLive: outlook.lastLive,
              openings: outlook.openings,
            }
          : null,
      });
    await endWork(unit.trx, work, 'done');
    const last = found.map(({ outlook }) => outlook).findLast((outlook) => outlook.ok);
    if (last?.ok) unit.events.push(made(unit, work, last));
  });
  return true;
};

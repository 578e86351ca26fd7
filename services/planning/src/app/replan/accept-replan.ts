// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { sql } from 'kysely';
import { lockReplan } from '../../db/replan/replan-rows.ts';
import type { AppContext } from '../app-context.ts';
import { COMMIT_LOCK } from '../campaign/commit-proposal.ts';
import { lockCampaign } from '../campaign/load-campaign.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { inUnit } from '../unit/unit.ts';
import { campaignReality } from './campaign-reality.ts';
import { joinersOf, presentReplan } from './present-replan.ts';
import { writeBaseline } from './write-baseline.ts';

/**
 * Makes a repair the dates of its campaign, in one transaction with the events that tell it.
 * @throws DomainError `replan-decided`, `replan-stale`, `not-found`
 */
export const acceptReplan = async (
  app: AppContext,
  id: Uuid,
  mandateId: Uuid,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['Replan']> => {
  const { today } = caller;
  const directory = await loadDirectory(app.db, today);
  await inUnit(app, causeOf(caller, mandateId), async (unit) => {
    await sql`select pg_advisory_xact_lock(${COMMIT_LOCK})`.execute(unit.trx);
    const replan = await lockReplan(unit.trx, id);
    if (replan.state !== 'proposed') throw problem('replan-decided');
    const campaign = await lockCampaign(unit.trx, replan.campaign_id);
    const reality = await campaignReality(unit.trx, campaign.id, {
      directory,
      today,
      joiners: joinersOf(replan.content),
    });
    if (reality.hash !== replan.reality_hash) throw problem('replan-stale');
    await writeBaseline(unit, { replan, campaign, directory });
  });
  return presentReplan(app, id, caller);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { taskCounts } from '../../db/campaign/campaign-counts.ts';
import { baselineNumber, findOpenReplan } from '../../db/replan/replan-rows.ts';
import type { AppContext } from '../app-context.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import type { Caller } from '../caller.ts';
import { presentReplan } from './present-replan.ts';

/**
 * The repair of a campaign that waits, if one does, and what is late.
 * @throws DomainError `not-found`
 */
export const getReplan = async (
  app: Pick<AppContext, 'db'>,
  campaignId: Uuid,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['ReplanState']> => {
  await loadCampaign(app.db, campaignId);
  const [open, baseline, tasks] = await Promise.all([
    findOpenReplan(app.db, campaignId),
    baselineNumber(app.db, campaignId),
    taskCounts(app.db, campaignId, caller.today),
  ]);
  const replan = open ? await presentReplan(app, open.id, caller) : null;
  return { lateTasks: tasks.late, baseline, replan };
};

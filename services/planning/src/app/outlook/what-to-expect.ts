// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { findOpenReplan } from '../../db/replan/replan-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { type CampaignReality, campaignReality } from '../replan/campaign-reality.ts';
import { joinersOf } from '../replan/present-replan.ts';

/** What a campaign is forecast from. */
export interface Expected extends CampaignReality {
  readonly campaignId: Uuid;
  /** With departments that would join. */
  readonly isProposed: boolean;
}

/**
 * What a campaign is forecast from on a day: what happened, and the same with the departments that a
 * repair of that day proposes to let in; nothing when the proposal is no longer its plan.
 */
export const whatToExpect = async (
  db: Kysely<PlanningTables>,
  proposalId: Uuid,
  day: string,
): Promise<Expected[]> => {
  const campaign = await db
    .selectFrom('campaign')
    .select('id')
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst();
  if (!campaign) return [];
  const context = { directory: await loadDirectory(db, day), today: day };
  const [plain, open] = await Promise.all([
    campaignReality(db, campaign.id, context),
    findOpenReplan(db, campaign.id),
  ]);
  const joiners = open?.today === day ? joinersOf(open.content) : [];
  const known = { campaignId: campaign.id };
  if (joiners.length === 0) return [{ ...plain, ...known, isProposed: false }];
  const proposed = await campaignReality(db, campaign.id, { ...context, joiners });
  return [
    { ...plain, ...known, isProposed: false },
    { ...proposed, ...known, isProposed: true },
  ];
};

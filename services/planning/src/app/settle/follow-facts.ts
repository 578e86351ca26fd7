// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { lockCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import type { Unit } from '../unit/unit.ts';
import { declareByFacts } from './declare-by-facts.ts';
import { settle } from './settle.ts';

/**
 * Declares the open tasks at these organisations that follow from mandates or from a provider which now
 * exist, and judges again the criteria that rest on mandates.
 */
export const followFacts = async (unit: Unit, organisationIds: readonly Uuid[]): Promise<void> => {
  if (organisationIds.length === 0) return;
  const open = await unit.trx
    .selectFrom('task')
    .select('campaign_id')
    .distinct()
    .where('organisation_id', 'in', [...new Set(organisationIds)])
    .execute();
  if (open.length === 0) return;
  const directory = await loadDirectory(unit.trx, unit.today);
  for (const { campaign_id: campaignId } of open) {
    const campaign = await lockCampaign(unit.trx, campaignId);
    const rows = await unit.trx
      .selectFrom('task')
      .selectAll()
      .where('campaign_id', '=', campaignId)
      .where('organisation_id', 'in', [...new Set(organisationIds)])
      .where('action', 'in', ['invite', 'connect-idp'])
      .where('state', 'in', ['ready', 'in-progress', 'blocked'])
      .forUpdate()
      .execute();
    await declareByFacts(unit, directory, campaign, rows);
    await settle(unit, directory, campaign, {
      nodeIds: rows.map(({ id }) => id),
      organisationIds,
      waves: [],
    });
  }
};

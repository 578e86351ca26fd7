// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlanningApi, problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { findProposalRow } from '../../db/proposal/proposal-rows.ts';
import { plansOf } from '../../db/timeline/timeline-rows.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { unnamedIndex } from '../playbook/unnamed-index.ts';
import { planNames } from '../present/plan-names.ts';
import { loadPacked } from '../proposal/read-plan.ts';
import { loadRows } from './load-rows.ts';
import { loadShortages, loadTotals } from './load-shortages.ts';
import { LOADED_RESOURCES, type LoadedResource } from './loaded-resources.ts';
import { planLoad } from './plan-load.ts';

type Load = PlanningApi['components']['schemas']['ResourceLoad'];

/**
 * Capacity and demand of one resource in a proposal, week by week.
 * @throws DomainError `not-found`
 */
export const getProposalLoad = async (
  app: Pick<AppContext, 'db' | 'engine'>,
  proposalId: Uuid,
  resource: LoadedResource,
  caller: Caller,
): Promise<Load> => {
  const row = await findProposalRow(app.db, proposalId);
  if (!row) throw problem('not-found');
  const [{ problem: inputs }, load, directory] = await Promise.all([
    loadPacked(app.db, proposalId),
    planLoad(app, proposalId),
    loadDirectory(app.db, caller.today),
  ]);
  const names = planNames(directory, unnamedIndex(inputs.playbook));
  return {
    proposalId,
    campaign:
      row.campaign_id === null ? null : { id: row.campaign_id, name: row.campaign_name ?? '' },
    resource,
    unit: LOADED_RESOURCES[resource].unit,
    weeks: [...load.weeks],
    rows: loadRows(inputs, load, resource, names),
    totals: loadTotals(load),
    shortages: loadShortages(load, resource, names),
  };
};

/**
 * The same in the plan that a campaign follows.
 * @throws DomainError `not-found`
 */
export const getCampaignLoad = async (
  app: Pick<AppContext, 'db' | 'engine'>,
  campaignId: Uuid,
  resource: LoadedResource,
  caller: Caller,
): Promise<Load> => {
  const { id, name } = await loadCampaign(app.db, campaignId);
  const { now } = await plansOf(app.db, campaignId);
  return { ...(await getProposalLoad(app, now, resource, caller)), campaign: { id, name } };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { listObjectionRows } from '../../db/objection/objection-rows.ts';
import { proposalLine } from '../../db/objection/proposal-line.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { loadPacked } from '../proposal/read-plan.ts';
import type { DatedPlan } from './objected-dates.ts';
import { presentObjections } from './present-objections.ts';

export interface ObjectionQuery {
  readonly state: 'open' | 'answered' | null;
  readonly page: { readonly page: number; readonly size: number; readonly offset: number };
}

/**
 * A page of the objections to a proposal, those to the proposals that it is based on included, or to a
 * campaign.
 * @throws DomainError `not-found`
 */
export const listObjections = async (
  { db }: Pick<AppContext, 'db'>,
  plan: DatedPlan,
  { state, page: { page, size, offset } }: ObjectionQuery,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['ObjectionPage']> => {
  await ('campaignId' in plan
    ? loadCampaign(db, plan.campaignId)
    : loadPacked(db, plan.proposalId));
  const directory = await loadDirectory(db, caller.today);
  const subject =
    'campaignId' in plan ? plan : { proposalIds: await proposalLine(db, plan.proposalId) };
  const { rows, total } = await listObjectionRows(db, subject, { state, size, offset });
  const items = await presentObjections(db, directory, rows, plan, caller);
  return { items, page, size, total };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { listFreezeRows } from '../../db/freeze/freeze-rows.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadCampaign } from '../campaign/load-campaign.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { presentFreezes } from './present-freeze.ts';

export interface FreezeQuery {
  readonly state: 'current' | 'over';
  readonly page: { readonly page: number; readonly size: number; readonly offset: number };
}

/**
 * A page of the freezes of a campaign.
 * @throws DomainError `not-found`
 */
export const listFreezes = async (
  { db }: Pick<AppContext, 'db'>,
  campaignId: Uuid,
  { state, page: { page, size, offset } }: FreezeQuery,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['FreezePage']> => {
  await loadCampaign(db, campaignId);
  const directory = await loadDirectory(db, caller.today);
  const { rows, total } = await listFreezeRows(
    db,
    campaignId,
    { state, size, offset },
    caller.today,
  );
  return { items: await presentFreezes(db, directory, rows, caller), page, size, total };
};

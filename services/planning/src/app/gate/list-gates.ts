// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { type GateSort, listGateRows } from '../../db/gate/list-gate-rows.ts';
import type { GateState } from '../../domain/gate/gate.ts';
import type { AppContext } from '../app-context.ts';
import type { Caller } from '../caller.ts';
import { loadCampaigns } from '../campaign/load-campaign.ts';
import { loadDirectoryWith } from '../directory/load-directory.ts';
import { loadBrakes } from '../brake/brakes.ts';
import { loadNames } from '../directory/names.ts';
import {
  intersect,
  visibleOrganisations,
  withSubtree,
} from '../directory/visible-organisations.ts';
import { loadHeldByWave } from './held-by-wave.ts';
import { presentGateSummary } from './present-gate.ts';

export interface GateQuery {
  readonly campaignId?: Uuid;
  readonly organisationId?: Uuid;
  readonly subtree?: boolean;
  readonly state?: GateState;
  readonly template?: string;
  readonly waitingForMe?: boolean;
  readonly sort: { readonly by: GateSort; readonly isDescending: boolean };
  readonly page: { readonly page: number; readonly size: number; readonly offset: number };
}

/** Most gates among which those that wait for one hat are looked for. */
const MOST_WAITING = 500;

/** A page of the gates that a caller may see. */
export const listGates = async (
  { db }: Pick<AppContext, 'db'>,
  query: GateQuery,
  caller: Caller,
): Promise<PlanningApi['components']['schemas']['GatePage']> => {
  const hats = caller.person.mandates.map((hat) => hat.organisationId);
  const directory = await loadDirectoryWith(db, caller.today, hats);
  const asked =
    query.organisationId === undefined
      ? null
      : await withSubtree(db, query.organisationId, query.subtree ?? false);
  const organisationIds = intersect(visibleOrganisations(directory, caller), asked);
  const filter = {
    ...(organisationIds && { organisationIds }),
    ...(query.campaignId && { campaignId: query.campaignId }),
    ...(query.state && { state: query.state }),
    ...(query.template !== undefined && { template: query.template }),
    isWaiting: query.waitingForMe ?? false,
  };
  const { page, size, offset } = query.page;
  const isMine = query.waitingForMe === true;
  const { rows, total } = await listGateRows(
    db,
    filter,
    query.sort,
    isMine ? { size: MOST_WAITING, offset: 0 } : { size, offset },
  );
  const campaigns = await loadCampaigns(
    db,
    rows.map((row) => row.campaign_id),
  );
  const [isHeldByWave, brakes, names] = await Promise.all([
    loadHeldByWave(db, campaigns),
    loadBrakes(db, [...campaigns.keys()], directory, caller.today),
    loadNames(db, directory, {}),
  ]);
  const context = { directory, names, caller, isHeldByWave, brakes };
  const items = rows.flatMap((row) => {
    const campaign = campaigns.get(row.campaign_id);
    return campaign ? [presentGateSummary(row, campaign, context)] : [];
  });
  if (!isMine) return { items, page, size, total };
  const mine = items.filter(({ allowed }) => allowed.length > 0);
  return { items: mine.slice(offset, offset + size), page, size, total: mine.length };
};

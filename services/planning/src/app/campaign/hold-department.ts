// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import { listPlacementRows } from '../../db/campaign/list-placement-rows.ts';
import { lockPlacement } from '../../db/campaign/placement-row.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { inUnit } from '../unit/unit.ts';
import { changeHolds } from './change-holds.ts';
import { presentDepartments } from './list-departments.ts';
import { lockCampaign } from './load-campaign.ts';
import type { Schemas } from './present-campaign.ts';

export interface HoldRequest {
  readonly campaignId: Uuid;
  readonly organisationId: Uuid;
  /** Of the department as it was read. */
  readonly revision: number;
  /** Null ends the hold. */
  readonly hold: { readonly reason: string; readonly until: string } | null;
}

/**
 * Puts a department on hold, or ends its hold; to end what is not held changes nothing.
 * @throws DomainError `not-found`, `version-conflict`, `hold-end-past`
 */
export const holdDepartment = async (
  app: AppContext,
  { campaignId, organisationId, revision, hold }: HoldRequest,
  mandateId: Uuid,
  caller: Caller,
): Promise<Schemas['CampaignDepartment']> => {
  const directory = await loadDirectory(app.db, caller.today);
  return inUnit(app, causeOf(caller, mandateId), async (unit) => {
    const campaign = await lockCampaign(unit.trx, campaignId);
    const row = expectVersion(await lockPlacement(unit.trx, campaignId, organisationId), revision);
    if (hold !== null && hold.until < unit.today) throw problem('hold-end-past');
    if (hold !== null || row.hold !== null) {
      await changeHolds(unit, [row], hold, { campaign, directory, caller });
    }
    const { rows } = await listPlacementRows(
      unit.trx,
      campaignId,
      { organisationId },
      { by: 'code', isDescending: false },
      { size: 1, offset: 0 },
      unit.today,
    );
    const [answer] = await presentDepartments(unit.trx, campaign, directory, rows, caller);
    if (!answer) throw problem('not-found');
    return answer;
  });
};

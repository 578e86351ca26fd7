// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import { expectVersion } from '@essaim/postgres';
import { listPlacementRows } from '../../db/campaign/list-placement-rows.ts';
import { type PlacementRow, lockPlacement, writeHold } from '../../db/campaign/placement-row.ts';
import type { Hold } from '../../domain/placement/hold.ts';
import type { AppContext } from '../app-context.ts';
import { type Caller, causeOf } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { homeOf } from '../directory/home-of.ts';
import { loadDirectory } from '../directory/load-directory.ts';
import { settlePlacements } from '../settle/settle-placements.ts';
import { settleWaves } from '../settle/settle-waves.ts';
import { type Unit, inUnit, note } from '../unit/unit.ts';
import { presentDepartments } from './list-departments.ts';
import { type CampaignCore, lockCampaign } from './load-campaign.ts';
import type { Schemas } from './present-campaign.ts';

export interface HoldRequest {
  readonly campaignId: Uuid;
  readonly organisationId: Uuid;
  /** Of the department as it was read. */
  readonly revision: number;
  /** Null ends the hold. */
  readonly hold: { readonly reason: string; readonly until: string } | null;
}

interface HoldContext {
  readonly campaign: CampaignCore;
  readonly directory: DirectorySnapshot;
  readonly caller: Caller;
}

const changeHold = async (
  unit: Unit,
  row: PlacementRow,
  hold: HoldRequest['hold'],
  { campaign, directory, caller }: HoldContext,
): Promise<void> => {
  const { campaign_id: campaignId, organisation_id: organisationId } = row;
  const kept: Hold | null =
    hold === null ? null : { ...hold, since: unit.now.toString(), by: caller.person.personId };
  await writeHold(unit.trx, row, kept);
  unit.events.push({
    type: hold === null ? 'placement.released' : 'placement.held',
    home: homeOf(directory, organisationId),
    aggregate: 'placement',
    aggregateId: row.id,
    version: row.version + 1,
    data: {
      campaignId,
      organisationId,
      wave: row.wave,
      hold: kept === null ? null : { since: kept.since, until: kept.until },
    },
    actor: unit.actor,
    correlationId: unit.correlationId,
    at: unit.now,
  });
  note(
    unit,
    hold === null ? 'releaseDepartment' : 'holdDepartment',
    { type: 'placement', id: row.id, organisationId },
    hold === null ? {} : { until: hold.until },
  );
  await settlePlacements(unit, [organisationId]);
  await settleWaves(unit, directory, campaign, [row.wave]);
};

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
      await changeHold(unit, row, hold, { campaign, directory, caller });
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

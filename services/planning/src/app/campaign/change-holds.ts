// SPDX-License-Identifier: AGPL-3.0-or-later
import { type PlacementRow, writeHold } from '../../db/campaign/placement-row.ts';
import type { Hold } from '../../domain/placement/hold.ts';
import type { Caller } from '../caller.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { homeOf } from '../directory/home-of.ts';
import { settlePlacements } from '../settle/settle-placements.ts';
import { settleWaves } from '../settle/settle-waves.ts';
import { type Unit, note } from '../unit/unit.ts';
import type { CampaignCore } from './load-campaign.ts';

/** A hold as somebody asks for it. */
export type AskedHold = Pick<Hold, 'reason' | 'until' | 'tag'>;

interface HoldContext {
  readonly campaign: CampaignCore;
  readonly directory: DirectorySnapshot;
  readonly caller: Caller;
}

const changeHold = async (
  unit: Unit,
  row: PlacementRow,
  kept: Hold | null,
  directory: DirectorySnapshot,
): Promise<void> => {
  const { campaign_id: campaignId, organisation_id: organisationId } = row;
  const tag = (kept ?? row.hold)?.tag;
  await writeHold(unit.trx, row, kept);
  unit.events.push({
    type: kept === null ? 'placement.released' : 'placement.held',
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
    kept === null ? 'releaseDepartment' : 'holdDepartment',
    { type: 'placement', id: row.id, organisationId },
    { ...(kept !== null && { until: kept.until }), ...(tag !== undefined && { tag }) },
  );
};

/**
 * Puts departments of a campaign on hold, or ends their holds, and works out what follows on the map and
 * for their waves.
 * @param asked null ends the holds
 */
export const changeHolds = async (
  unit: Unit,
  rows: readonly PlacementRow[],
  asked: AskedHold | null,
  { campaign, directory, caller }: HoldContext,
): Promise<void> => {
  const kept: Hold | null =
    asked === null ? null : { ...asked, since: unit.now.toString(), by: caller.person.personId };
  for (const row of rows) await changeHold(unit, row, kept, directory);
  await settlePlacements(
    unit,
    rows.map((row) => row.organisation_id),
  );
  await settleWaves(unit, directory, campaign, [...new Set(rows.map(({ wave }) => wave))]);
};

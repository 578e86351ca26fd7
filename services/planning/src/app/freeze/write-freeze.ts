// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import type { FreezeRow } from '../../db/freeze/freeze-rows.ts';
import { insertFreeze } from '../../db/freeze/freeze-writes.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { type Unit, note } from '../unit/unit.ts';
import { announceFreeze } from './announce-freeze.ts';
import { askedPeriods } from './asked-freezes.ts';

/** A freeze of a campaign that somebody places. */
export interface PlacedFreeze {
  readonly campaignId: Uuid;
  readonly asked: PlanningApi['components']['schemas']['NewFreeze'];
  readonly ownerId: Uuid;
}

/** Writes a freeze that was checked, tells of it and notes it. */
export const writeFreeze = async (
  unit: Unit,
  directory: DirectorySnapshot,
  { campaignId, asked, ownerId }: PlacedFreeze,
): Promise<FreezeRow> => {
  const { periods, endsOn } = askedPeriods(asked, unit.today);
  const { firstDay, lastDay, reason, rrule = null } = asked;
  const organisationId = asked.organisationId as Uuid;
  const row = await insertFreeze(
    unit.trx,
    {
      id: newId(),
      campaign_id: campaignId,
      organisation_id: organisationId,
      tag: asked.tag ?? null,
      kind: asked.kind ?? 'deny',
      forbids: JSON.stringify(asked.forbids),
      reason,
      owner_id: ownerId,
      placed_at: unit.now,
      first_day: firstDay,
      last_day: lastDay,
      rrule,
      ends_on: endsOn,
      ended: null as unknown as string,
    },
    periods,
  );
  await announceFreeze(unit, directory, row, 'freeze.placed');
  note(
    unit,
    'placeFreeze',
    { type: 'freeze', id: row.id, organisationId },
    { kind: row.kind, reason, firstDay, lastDay, rrule, endsOn, tag: row.tag },
  );
  return row;
};

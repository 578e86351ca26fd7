// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventType } from '@essaim/contracts';
import { type FreezeRow, exceptionsOf } from '../../db/freeze/freeze-rows.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { homeOf } from '../directory/home-of.ts';
import type { Unit } from '../unit/unit.ts';

/** Announces what happened to a freeze, whose row counts that event already. */
export const announceFreeze = async (
  unit: Unit,
  directory: DirectorySnapshot,
  row: FreezeRow,
  type: Extract<EventType, `freeze.${string}`>,
): Promise<void> => {
  const exceptions = await exceptionsOf(unit.trx, [row.id]);
  unit.events.push({
    type,
    home: homeOf(directory, row.organisation_id),
    aggregate: 'freeze',
    aggregateId: row.id,
    version: row.version,
    data: {
      id: row.id,
      campaignId: row.campaign_id,
      organisationId: row.organisation_id,
      tag: row.tag,
      kind: row.kind,
      forbids: [...row.forbids],
      firstDay: row.first_day,
      lastDay: row.last_day,
      rrule: row.rrule,
      endsOn: row.ends_on,
      endedAt: row.ended?.at ?? null,
      exceptions: exceptions.map((one) => ({
        id: one.id,
        organisationId: one.organisation_id,
        until: one.until,
        endedAt: one.ended?.at ?? null,
      })),
    },
    actor: unit.actor,
    correlationId: unit.correlationId,
    at: unit.now,
  });
};

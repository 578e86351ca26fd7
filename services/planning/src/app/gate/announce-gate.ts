// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData, EventType } from '@essaim/contracts';
import type { GateRow } from '../../db/gate/gate-row.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { homeOf } from '../directory/home-of.ts';
import type { Unit } from '../unit/unit.ts';

const gateSnapshot = (row: GateRow): EventData<'gate.declared'> => ({
  id: row.id,
  campaignId: row.campaign_id,
  organisationId: row.organisation_id,
  template: row.template,
  wave: row.wave,
  state: row.state,
  since: row.since,
  planned: row.planned_end,
  openedOn: row.opened_on,
  criteriaMet: row.criteria_met,
  criteriaTotal: row.criteria_total,
});

/** Announces what happened to a gate, whose row counts that event already. */
export const announceGate = (
  unit: Unit,
  directory: DirectorySnapshot,
  row: GateRow,
  type: Extract<EventType, `gate.${string}`>,
): void => {
  unit.events.push({
    type,
    home: homeOf(directory, row.organisation_id),
    aggregate: 'gate',
    aggregateId: row.id,
    version: row.version,
    data: gateSnapshot(row),
    actor: unit.actor,
    correlationId: unit.correlationId,
    at: unit.now,
  });
};

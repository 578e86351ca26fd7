// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventType } from '@essaim/contracts';
import type { ObjectionRow } from '../../db/objection/objection-rows.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { homeOf } from '../directory/home-of.ts';
import { type Unit, note } from '../unit/unit.ts';

/** Tells of what happened to an objection, whose row counts that event already, and notes it. */
export const announceObjection = (
  unit: Unit,
  directory: DirectorySnapshot,
  row: ObjectionRow,
  type: Extract<EventType, `objection.${string}`>,
  action: string,
): void => {
  unit.events.push({
    type,
    home: homeOf(directory, row.region_id),
    aggregate: 'objection',
    aggregateId: row.id,
    version: row.version,
    data: {
      id: row.id,
      proposalId: row.proposal_id,
      campaignId: row.campaign_id,
      node: row.node_key,
      organisationId: row.organisation_id,
      regionId: row.region_id,
      plannedStart: row.planned_start,
      notBefore: row.not_before,
      state: row.state,
      taken: row.taken,
    },
    actor: unit.actor,
    correlationId: unit.correlationId,
    at: unit.now,
  });
  note(
    unit,
    action,
    { type: 'objection', id: row.id, organisationId: row.organisation_id },
    {
      node: row.node_key,
      planned: row.planned_start,
      notBefore: row.taken ?? row.not_before,
      reason: row.answer === null ? row.reason : row.answer.message,
    },
  );
};

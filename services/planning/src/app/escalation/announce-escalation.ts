// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventType } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { EscalationRow } from '../../db/escalation/escalation-rows.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import { homeOf } from '../directory/home-of.ts';
import type { Unit } from '../unit/unit.ts';

/** Announces that late work climbed, or was seen there. */
export const announceEscalation = (
  unit: Unit,
  directory: DirectorySnapshot,
  row: Omit<EscalationRow, 'on_day' | 'seen_on'>,
  task: { readonly campaignId: Uuid; readonly organisationId: Uuid },
  type: Extract<EventType, `escalation.${string}`>,
): void => {
  unit.events.push({
    type,
    home: homeOf(directory, row.to_organisation_id),
    aggregate: 'escalation',
    aggregateId: row.id,
    version: type === 'escalation.raised' ? 1 : 2,
    data: {
      id: row.id,
      campaignId: task.campaignId,
      taskId: row.task_id,
      organisationId: task.organisationId,
      toOrganisationId: row.to_organisation_id,
      step: row.step,
      lateSince: row.late_since,
      at: row.at,
      seenAt: row.seen?.at ?? null,
    },
    actor: unit.actor,
    correlationId: unit.correlationId,
    at: unit.now,
  });
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EventData } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { TaskRow } from '../../db/task/task-row.ts';
import { taskLabel } from '../../domain/task/task-label.ts';

/** The public state of a task, which each of its events carries whole. */
export const taskSnapshot = (
  row: TaskRow,
  activationId: Uuid | null = null,
): EventData<'task.started'> => ({
  id: row.id,
  campaignId: row.campaign_id,
  organisationId: row.organisation_id,
  template: row.template,
  wave: row.wave,
  action: row.action,
  state: row.state,
  since: row.since,
  start: row.planned_start,
  end: row.planned_end,
  startedOn: row.started_on,
  doneOn: row.done_on,
  isRefused: taskLabel({ state: row.state, refusal: row.refusal }) === 'refused',
  blocked:
    row.blocked === null ? null : { reasonCode: row.blocked.reason, since: row.blocked.since },
  activationId,
  openRequests: row.open_requests,
  notBefore: row.pin?.notBefore ?? null,
});

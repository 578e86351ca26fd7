// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';
import { type TaskFilter, selectTasks } from './list-task-rows.ts';

/** The tasks that some people have before them, as far as the work that they ask for. */
export const readOpenWork = (
  db: Kysely<PlanningTables>,
  filter: Required<Pick<TaskFilter, 'mine' | 'openBy'>>,
) =>
  selectTasks(db, filter)
    .clearSelect()
    .select([
      'task.campaign_id as campaignId',
      'task.organisation_id as organisationId',
      'task.template',
      'task.planned_start as plannedStart',
      'task.planned_end as plannedEnd',
    ])
    .execute();

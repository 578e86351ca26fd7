// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';
import type { PlanningTables } from '../schema.ts';
import type { TaskRow } from '../task/task-row.ts';
import { counterChange } from '../../domain/local/counter-change.ts';

/** Keeps the counter of a department in step with an association's task. */
export const moveLocalCounter = async (
  db: Kysely<PlanningTables>,
  before: Pick<TaskRow, 'state'> | null,
  after: TaskRow,
): Promise<void> => {
  if (after.department_id === null) return;
  const change = counterChange(before?.state ?? null, after.state);
  if (change.inProgress === 0 && change.declared === 0 && change.accepted === 0) return;
  await db
    .insertInto('local_counter')
    .values({
      campaign_id: after.campaign_id,
      department_id: after.department_id,
      template: after.template,
      in_progress: change.inProgress,
      declared: change.declared,
      accepted: change.accepted,
    })
    .onConflict((conflict) =>
      conflict.columns(['campaign_id', 'department_id', 'template']).doUpdateSet({
        in_progress: sql`local_counter.in_progress + excluded.in_progress`,
        declared: sql`local_counter.declared + excluded.declared`,
        accepted: sql`local_counter.accepted + excluded.accepted`,
      }),
    )
    .execute();
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Mandate } from '@essaim/kernel';
import type { Kysely } from 'kysely';
import { type EscalationRow, unseenEscalations } from '../../db/escalation/escalation-rows.ts';
import type { PlanningTables } from '../../db/schema.ts';
import { type TaskListRow, readTaskRows } from '../../db/task/list-task-rows.ts';

/** A late task that climbed to a hat, and the step with which it did. */
export interface EscalatedRow {
  readonly escalation: Pick<EscalationRow, 'id' | 'step' | 'at'>;
  readonly row: TaskListRow;
}

const BY_DUE = { by: 'due', isDescending: false } as const;

/** Late work that climbed to the coordination of an organisation and that nobody there has seen. */
export const escalatedRows = async (
  db: Kysely<PlanningTables>,
  hat: Mandate,
  today: string,
): Promise<EscalatedRow[]> => {
  if (hat.role !== 'coordination') return [];
  const escalations = await unseenEscalations(db, hat.organisationId, today);
  if (escalations.length === 0) return [];
  const ids = escalations.map((one) => one.task_id);
  const rows = await readTaskRows(db, { ids }, BY_DUE, { size: ids.length, offset: 0 });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return escalations.flatMap((escalation) => {
    const row = byId.get(escalation.task_id);
    return row ? [{ escalation, row }] : [];
  });
};

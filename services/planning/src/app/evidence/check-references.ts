// SPDX-License-Identifier: AGPL-3.0-or-later
import { problem } from '@essaim/contracts';
import { holdersAt } from '@essaim/directory';
import type { TaskRow } from '../../db/task/task-row.ts';
import type { GivenEvidence } from '../../domain/task/declaration.ts';
import type { Unit } from '../unit/unit.ts';

/**
 * Checks that files given as evidence are attached to the task and that mandates are in force at its
 * organisation.
 * @throws DomainError `evidence-file-unknown`, `evidence-mandate-unknown`
 */
export const checkReferences = async (
  unit: Unit,
  row: Pick<TaskRow, 'id' | 'organisation_id'>,
  given: readonly GivenEvidence[],
): Promise<void> => {
  const files = [...new Set(given.flatMap(({ values }) => values.documents ?? []))];
  if (files.length > 0) {
    const known = await unit.trx
      .selectFrom('evidence_file')
      .select('id')
      .where('task_id', '=', row.id)
      .execute();
    const ids = new Set<string>(known.map(({ id }) => id));
    if (files.some((id) => !ids.has(id))) throw problem('evidence-file-unknown');
  }
  const mandates = given.flatMap(({ values }) => values.mandates ?? []);
  if (mandates.length > 0) {
    const holders = await holdersAt(unit.trx, [row.organisation_id], unit.today);
    const ids = new Set<string>(holders.map(({ mandateId }) => mandateId));
    if (mandates.some((id) => !ids.has(id))) throw problem('evidence-mandate-unknown');
  }
};

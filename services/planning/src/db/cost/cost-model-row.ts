// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely, Selectable } from 'kysely';
import type { CostModel } from '../../domain/cost/cost-model.ts';
import type { CostModelTable } from '../cost-table.ts';
import type { PlanningTables } from '../schema.ts';

const ONLY = 1;

/** The economic model, once it was settled. */
export const readCostModel = (
  db: Kysely<PlanningTables>,
): Promise<Selectable<CostModelTable> | undefined> =>
  db.selectFrom('cost_model').selectAll().where('id', '=', ONLY).executeTakeFirst();

/**
 * Writes the economic model in place of the revision before.
 * @returns whether that one was still the last
 */
export const writeCostModel = async (
  db: Kysely<PlanningTables>,
  content: CostModel,
  { revision, changed_at, changed_by }: Omit<Selectable<CostModelTable>, 'id' | 'content'>,
): Promise<boolean> => {
  const row = { content: JSON.stringify(content), revision, changed_at, changed_by };
  const { numInsertedOrUpdatedRows: written } = await db
    .insertInto('cost_model')
    .values({ id: ONLY, ...row })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(row)
        .where('cost_model.revision', '=', revision - 1),
    )
    .executeTakeFirstOrThrow();
  return written === 1n;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type TakenCapacity, addTaken } from '@essaim/scheduler';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** What all committed campaigns hold of the capacities together. */
export const loadTaken = async (db: Kysely<PlanningTables>): Promise<TakenCapacity> => {
  const rows = await db.selectFrom('campaign').select('taken').orderBy('id').execute();
  const parts = rows.map(({ taken }) => taken);
  return addTaken(...parts);
};

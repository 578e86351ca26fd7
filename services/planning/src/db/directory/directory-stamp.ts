// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type Kysely, sql } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** Says that the directory above the associations has changed. */
export const bumpDirectoryStamp = async (db: Kysely<PlanningTables>): Promise<void> => {
  await sql`update directory_stamp set stamp = stamp + 1`.execute(db);
};

/** Whether a person holds a mandate above the associations in the copy, before it changes. */
export const isKnownAbove = async (
  db: Kysely<PlanningTables>,
  personId: Uuid,
): Promise<boolean> => {
  const found = await db
    .selectFrom('directory_mandate')
    .select('id')
    .where('person_id', '=', personId)
    .where('tier', '<>', 'local')
    .executeTakeFirst();
  return found !== undefined;
};

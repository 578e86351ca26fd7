// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Holder, type Organisation, selectHolders } from '@essaim/directory';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** Organisations above the associations, and who holds a mandate other than membership there. */
export interface DirectoryRows {
  readonly organisations: readonly Organisation[];
  readonly holders: readonly Holder[];
}

/** The stamp that grows with each change of the directory above the associations. */
export const readDirectoryStamp = async (db: Kysely<PlanningTables>): Promise<number> => {
  const { stamp } = await db
    .selectFrom('directory_stamp')
    .select('stamp')
    .executeTakeFirstOrThrow();
  return stamp;
};

/** Reads what roles are resolved through on a civil date. */
export const loadSnapshotRows = async (
  db: Kysely<PlanningTables>,
  date: string,
): Promise<DirectoryRows> => {
  const [organisations, holders] = await Promise.all([
    db
      .selectFrom('directory_organisation')
      .selectAll()
      .where('tier', '<>', 'local')
      .orderBy('key')
      .execute(),
    selectHolders(db, date)
      .where('mandate.tier', '<>', 'local')
      .where('mandate.role', '<>', 'member')
      .execute(),
  ]);
  return { organisations, holders };
};

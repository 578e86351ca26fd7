// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Holder, type Organisation, selectHolders } from '@essaim/directory';
import type { Kysely } from 'kysely';
import type { PlanningTables } from '../schema.ts';

/** Organisations above the associations, and who holds a mandate other than membership there. */
export interface DirectoryRows {
  readonly organisations: readonly Organisation[];
  readonly holders: readonly Holder[];
}

/** What tells one state of the directory above the associations, and of its holidays, from another. */
export interface DirectoryStamp {
  /** Grows with each change of the directory. */
  readonly stamp: number;
  /** Whether Good Friday is a holiday in Guadeloupe and Martinique, as the nation settled it. */
  readonly goodFridayAntilles: boolean;
}

export const readDirectoryStamp = async (db: Kysely<PlanningTables>): Promise<DirectoryStamp> => {
  const { stamp, good_friday_antilles: settled } = await db
    .selectFrom('directory_stamp')
    .leftJoin('calendar_setting', (join) => join.onTrue())
    .select(['stamp', 'good_friday_antilles'])
    .executeTakeFirstOrThrow();
  return { stamp, goodFridayAntilles: settled ?? false };
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

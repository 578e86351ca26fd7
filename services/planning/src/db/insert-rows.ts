// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Insertable, Kysely } from 'kysely';
import type { PlanningTables } from './schema.ts';

/** PostgreSQL takes 65,535 parameters a statement. */
const MOST_PARAMETERS = 60_000;

/** Inserts many rows of one table in as few statements as PostgreSQL allows. */
export const insertInto = async <Table extends keyof PlanningTables>(
  db: Kysely<PlanningTables>,
  table: Table,
  rows: readonly Insertable<PlanningTables[Table]>[],
): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  const size = Math.max(1, Math.floor(MOST_PARAMETERS / Object.keys(first).length));
  for (let from = 0; from < rows.length; from += size) {
    await db
      .insertInto(table)
      .values(rows.slice(from, from + size))
      .execute();
  }
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Kysely, sql } from 'kysely';

/**
 * A health check of a database.
 * @returns what answers null once the database did, and fails while it does not
 */
export const databaseCheck =
  <Database>(db: Kysely<Database>) =>
  async (): Promise<null> => {
    await sql`select 1`.execute(db);
    return null;
  };

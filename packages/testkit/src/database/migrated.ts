// SPDX-License-Identifier: AGPL-3.0-or-later
import { createDatabase, migrateToLatest } from '@essaim/postgres';

/** Of a service, by name. */
export type Migrations = Parameters<typeof migrateToLatest>[1];

/** Brings an empty database to the latest schema: the shared tables, then those of a service. */
export const migrated = async (url: string, migrations?: Migrations): Promise<void> => {
  const db = createDatabase(url, { poolSize: 1 });
  try {
    await migrateToLatest(db, migrations);
  } finally {
    await db.destroy();
  }
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { createDatabase } from './create-database.ts';
import { migrateToLatest } from './migrate-to-latest.ts';

export interface OwnDatabase {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** Shown by the server's monitoring. */
  readonly applicationName: string;
  readonly migrations: Readonly<Record<string, Migration>>;
  readonly logger: { warn(fields: object, message: string): void };
}

/**
 * Opens a service's own database, brought to its latest schema; the stack ends it.
 * @throws Error that names the migration that failed
 */
export const openDatabase = async <Database>(
  stack: AsyncDisposableStack,
  { url, applicationName, migrations, logger }: OwnDatabase,
): Promise<Kysely<Database>> => {
  const db = createDatabase<Database>(url, {
    applicationName,
    onConnectionError: (error) => logger.warn({ err: error }, 'lost a database connection'),
  });
  stack.defer(() => db.destroy());
  await migrateToLatest(db, migrations);
  return db;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { infrastructureMigrations } from './infrastructure/migrations/index.ts';
import { openSession } from './open-session.ts';

const migrate = async (
  db: Kysely<unknown>,
  list: string,
  migrations: Readonly<Record<string, Migration>>,
): Promise<string[]> => {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: `migration_${list}`,
    migrationLockTableName: `migration_${list}_lock`,
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) {
    const failed = results.find(({ status }) => status === 'Error');
    throw new Error(`migration ${failed?.migrationName ?? list} failed`, { cause: error });
  }
  return results.map(({ migrationName }) => migrationName);
};

/**
 * Brings a database to the latest schema: the shared tables first, then the service's own. An
 * advisory lock lets several processes start at once; each list keeps its own record.
 * @param db a database made by `createDatabase`
 * @param migrations the service's own, by name; they run in the order of their names
 * @returns the names of those that ran
 * @throws Error that names the migration that failed, with its cause
 */
export const migrateToLatest = async <Database>(
  db: Kysely<Database>,
  migrations: Readonly<Record<string, Migration>> = {},
): Promise<string[]> => {
  await using session = await openSession(db, {
    applicationName: 'essaim-migrate',
    statementTimeoutMs: 0,
    lockTimeoutMs: 0,
  });
  const target = session.db as Kysely<unknown>;
  return [
    ...(await migrate(target, 'infrastructure', infrastructureMigrations)),
    ...(await migrate(target, 'service', migrations)),
  ];
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { Client } from 'pg';
import { type DatabaseOptions, createDatabase } from '../create-database.ts';
import type { InfrastructureTables } from '../infrastructure/tables.ts';

export interface ScratchDatabase extends AsyncDisposable {
  readonly url: string;
  readonly db: Kysely<InfrastructureTables>;
  /** Ends every connection to the database, as a restart of the server does. */
  readonly cutConnections: () => Promise<void>;
}

const administer = async (sql: string): Promise<void> => {
  const connectionString = process.env['ESSAIM_TEST_POSTGRES_URL'];
  if (!connectionString) throw new Error('ESSAIM_TEST_POSTGRES_URL is not set');
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/** An empty database on the server of the test run, dropped when disposed of. */
export const scratchDatabase = async (options?: DatabaseOptions): Promise<ScratchDatabase> => {
  const name = `postgres_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name}`);
  const url = new URL(process.env['ESSAIM_TEST_POSTGRES_URL'] ?? '');
  url.pathname = `/${name}`;
  const db = createDatabase<InfrastructureTables>(url.href, options);
  return {
    url: url.href,
    db,
    cutConnections: () =>
      administer(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
      ),
    [Symbol.asyncDispose]: async () => {
      await administer(`drop database if exists ${name} with (force)`);
      await db.destroy();
    },
  };
};

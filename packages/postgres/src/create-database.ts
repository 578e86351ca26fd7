// SPDX-License-Identifier: AGPL-3.0-or-later
import { Kysely, PostgresDialect } from 'kysely';
import { type ClientConfig, Pool } from 'pg';
import { acceptTemporal } from './accept-temporal.ts';
import { prepareRecurring } from './prepare-recurring.ts';
import { statementNames } from './statement-names.ts';
import { typeParsers } from './type-parsers.ts';

export interface DatabaseOptions {
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
  /** Connections at most; 10 by default. */
  readonly poolSize?: number;
  /** Longest statement, in milliseconds; 15,000 by default, 0 for none. */
  readonly statementTimeoutMs?: number;
  /** Longest wait for a lock, in milliseconds; 10,000 by default, 0 for none. */
  readonly lockTimeoutMs?: number;
  /** Called when a connection is lost, for the log. The pool opens another by itself. */
  readonly onConnectionError?: (error: Error) => void;
}

const CONNECT_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_MS = 60_000;

const configurations = new WeakMap<object, ClientConfig>();

const clientConfiguration = (url: string, options: DatabaseOptions): ClientConfig => ({
  connectionString: url,
  application_name: options.applicationName ?? 'essaim',
  connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  statement_timeout: options.statementTimeoutMs ?? 15_000,
  lock_timeout: options.lockTimeoutMs ?? 10_000,
  idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  keepAlive: true,
  options: '-c TimeZone=UTC -c DateStyle=ISO',
  types: typeParsers,
});

/**
 * Opens a pool on a database. It connects at the first query and reconnects after a restart of the
 * server. End it with `db.destroy()` or `await using`.
 *
 * Columns: `timestamptz` reads as RFC 3339 text in UTC, `date` as `YYYY-MM-DD`, `bigint` (and so
 * `count`) as a number; `Temporal` instants and civil dates are accepted as parameters.
 * @param url `postgres://user:password@host:port/database`
 */
export const createDatabase = <Database>(
  url: string,
  options: DatabaseOptions = {},
): Kysely<Database> => {
  const configuration = clientConfiguration(url, options);
  const pool = new Pool({ ...configuration, max: options.poolSize ?? 10 });
  const names = statementNames();
  const report = (error: Error) => options.onConnectionError?.(error);
  pool.on('error', report);
  pool.on('connect', (client) => {
    acceptTemporal(client);
    prepareRecurring(client, names);
    // While in use it has no other listener, and its broken connection would end the process.
    client.on('error', report);
  });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  configurations.set(db, configuration);
  return db;
};

/** How a database made by `createDatabase` connects. */
export const configurationOf = (db: object): ClientConfig => {
  const configuration = configurations.get(db);
  if (!configuration) throw new TypeError('not a database made by createDatabase');
  return configuration;
};

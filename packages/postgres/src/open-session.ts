// SPDX-License-Identifier: AGPL-3.0-or-later
import { Kysely, PostgresDialect } from 'kysely';
import { Client } from 'pg';
import { acceptTemporal } from './accept-temporal.ts';
import { configurationOf } from './create-database.ts';

export interface SessionOptions {
  readonly applicationName?: string;
  readonly statementTimeoutMs?: number;
  readonly lockTimeoutMs?: number;
}

/** One connection outside the pool, which never reconnects: what it locks is lost with it. */
export interface Session<Database> extends AsyncDisposable {
  readonly db: Kysely<Database>;
  /** Aborted when the connection is lost or closed. */
  readonly lost: AbortSignal;
  readonly close: () => Promise<void>;
}

/**
 * Opens a dedicated connection to the same database.
 * @param db a database made by `createDatabase`
 * @throws when the server cannot be reached
 */
export const openSession = async <Database>(
  db: Kysely<Database>,
  options: SessionOptions = {},
): Promise<Session<Database>> => {
  const inherited = configurationOf(db);
  const client = new Client({
    ...inherited,
    application_name: options.applicationName ?? inherited.application_name,
    statement_timeout: options.statementTimeoutMs ?? inherited.statement_timeout,
    lock_timeout: options.lockTimeoutMs ?? inherited.lock_timeout,
  });
  acceptTemporal(client);
  const lost = new AbortController();
  const lose = () => lost.abort(new Error('the database session is over'));
  client.on('error', lose);
  client.on('end', lose);
  await client.connect();
  const lent = Object.assign(client, { release: () => {} });
  const session = new Kysely<Database>({
    dialect: new PostgresDialect({
      pool: { options: {}, connect: async () => lent, end: () => client.end() },
    }),
  });
  const close = async () => {
    lose();
    await client.end().catch(() => {});
  };
  return { db: session, lost: lost.signal, close, [Symbol.asyncDispose]: close };
};

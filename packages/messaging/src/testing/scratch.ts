// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { type InfrastructureTables, createDatabase, migrateToLatest } from '@essaim/postgres';
import { type Generated, type Kysely, sql } from 'kysely';
import { connectNats } from '../connection/connect-nats.ts';
import type { MessagingConnection } from '../connection/connection.ts';
import type { Namespace } from '../streams/names.ts';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

/** What the test handlers write, in the order in which they write it. */
interface AppliedTable {
  id: Generated<number>;
  message_id: string;
  aggregate_id: string;
  version: number;
}

export interface TestTables extends InfrastructureTables {
  applied: AppliedTable;
}

export interface TestDatabase extends AsyncDisposable {
  readonly db: Kysely<TestTables>;
  readonly url: string;
  /** Ends every connection to the database, as a restart of the server does. */
  readonly cutConnections: () => Promise<void>;
}

const administer = async (statement: string): Promise<void> => {
  await using admin = createDatabase<unknown>(required('ESSAIM_TEST_POSTGRES_URL'), {
    poolSize: 1,
  });
  await sql.raw(statement).execute(admin);
};

/** A migrated database on the server of the test run, dropped when disposed of. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const name = `messaging_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name}`);
  const url = new URL(required('ESSAIM_TEST_POSTGRES_URL'));
  url.pathname = `/${name}`;
  const db = createDatabase<TestTables>(url.href, { poolSize: 20 });
  await migrateToLatest(db);
  await sql`
    create table applied (
      id bigint generated always as identity primary key,
      message_id uuid not null, aggregate_id uuid not null, version int not null)`.execute(db);
  return {
    db,
    url: url.href,
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

/** A namespace that no other test uses. */
export const testNamespace = (): Namespace => `t${randomBytes(6).toString('hex')}`;

/** A connection to the server of the test run, or to another. */
export const testConnection = (
  namespace: Namespace = testNamespace(),
  url = required('ESSAIM_TEST_NATS_URL'),
): MessagingConnection => connectNats({ servers: url, namespace });

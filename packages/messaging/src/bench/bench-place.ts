// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { type InfrastructureTables, createDatabase, migrateToLatest } from '@essaim/postgres';
import { jetstreamManager } from '@nats-io/jetstream';
import { type Kysely, sql } from 'kysely';
import { connectNats } from '../connection/connect-nats.ts';
import type { MessagingConnection } from '../connection/connection.ts';
import { ensureStreams } from '../streams/ensure-streams.ts';
import { eventStream } from '../streams/names.ts';

export interface BenchServers {
  /** Of a user who may create databases. */
  readonly postgresUrl: string;
  readonly natsUrl: string;
}

/** A database and a stream that a measurement has to itself, and leaves nothing of. */
export interface BenchPlace extends AsyncDisposable {
  readonly db: Kysely<InfrastructureTables>;
  readonly connection: MessagingConnection;
}

/** Makes a database and a connection for one measurement; both go when it is disposed of. */
export const benchPlace = async ({ postgresUrl, natsUrl }: BenchServers): Promise<BenchPlace> => {
  const name = `bench_${randomBytes(6).toString('hex')}`;
  const admin = createDatabase<unknown>(postgresUrl, { poolSize: 1 });
  await sql.raw(`create database ${name}`).execute(admin);
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  const db = createDatabase<InfrastructureTables>(url.href, { statementTimeoutMs: 0 });
  await migrateToLatest(db);
  const connection = connectNats({ servers: natsUrl, namespace: name.replace('_', '') });
  const nats = await connection.nats();
  const { namespace } = connection;
  await ensureStreams(nats, { service: 'identity', namespace });
  return {
    db,
    connection,
    [Symbol.asyncDispose]: async () => {
      const manager = await jetstreamManager(nats);
      await manager.streams.delete(eventStream('identity', namespace));
      await connection.close();
      await db.destroy();
      await sql.raw(`drop database ${name} with (force)`).execute(admin);
      await admin.destroy();
    },
  };
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from 'pg';
import { oneAtATime } from '../run/one-at-a-time.ts';
import { testRun } from '../run/test-run.ts';
import { testServers } from '../servers.ts';
import { type FreshDatabase, administer, databaseUrl, freshDatabase } from './fresh-database.ts';

const nameOf = (runId: string, kind: string): string => `prepared_${runId}_${kind}`;

/**
 * A database of its own that begins as others of its kind do, such as with a service's schema. The first of a run is
 * prepared, whichever process asks; the others are copies of what that left.
 * @param kind a name for what `prepare` does, the same for the same
 * @param prepare leaves no connection open
 */
export const preparedDatabase = async (
  kind: string,
  prepare: (url: string) => Promise<void>,
): Promise<FreshDatabase> => {
  const template = nameOf(testRun().id, kind);
  await oneAtATime(template, async (client) => {
    const { rows } = await client.query('select from pg_database where datname = $1', [template]);
    if (rows.length > 0) return;
    const draft = `${template}_draft`;
    await client.query(`drop database if exists ${draft}`);
    await client.query(`create database ${draft}`);
    await prepare(databaseUrl(draft));
    await client.query(`alter database ${draft} rename to ${template}`);
  });
  return freshDatabase(kind, template);
};

/** Removes what a run's databases were copied from. */
export const removePrepared = async (runId: string): Promise<void> => {
  const client = new Client({ connectionString: testServers.postgresUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [nameOf(runId, '')],
    );
    for (const { name } of rows) await administer(`drop database ${name} with (force)`);
  } finally {
    await client.end();
  }
};

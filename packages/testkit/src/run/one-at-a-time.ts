// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from 'pg';
import { testServers } from '../servers.ts';
import { testRun } from './test-run.ts';

/**
 * Does what only one process of the run may do at a time.
 * @param what a name for it
 * @param work gets a connection of PostgreSQL's superuser
 */
export const oneAtATime = async <Result>(
  what: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> => {
  const client = new Client({ connectionString: testServers.postgresUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [`${testRun().id} ${what}`]);
    return await work(client);
  } finally {
    await client.end();
  }
};

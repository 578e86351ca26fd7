// SPDX-License-Identifier: AGPL-3.0-or-later
import { keepRows } from '@essaim/dev-infra';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { testServers } from '../servers.ts';

export interface FreshDatabase extends AsyncDisposable {
  readonly url: string;
  readonly name: string;
}

/** Does something with the run's databases as their superuser, one statement after the other. */
export const administer = async (...statements: string[]): Promise<void> => {
  const client = new Client({ connectionString: testServers.postgresUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

/** The superuser's address of one of the run's databases. */
export const databaseUrl = (name: string): string => {
  const url = new URL(testServers.postgresUrl);
  url.pathname = `/${name}`;
  return url.href;
};

/**
 * A database of its own on the run's PostgreSQL, dropped when disposed of. Its statements are planned without their
 * parameters, as a service's are once they were prepared and ran often: one that fails only then fails here at once.
 * @param template what it is a copy of; empty by default
 */
export const freshDatabase = async (
  prefix = 'test',
  template = 'template1',
): Promise<FreshDatabase> => {
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  await administer(
    `create database ${name} template ${template} strategy file_copy`,
    `alter database ${name} set plan_cache_mode to force_generic_plan`,
  );
  const url = databaseUrl(name);
  return {
    url,
    name,
    [Symbol.asyncDispose]: async () => {
      await keepRows(url, name);
      await administer(`drop database if exists ${name} with (force)`);
    },
  };
};

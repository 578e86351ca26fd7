// SPDX-License-Identifier: AGPL-3.0-or-later
import { keepRows } from '@essaim/dev-infra';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { testServers } from '../servers.ts';

export interface FreshDatabase extends AsyncDisposable {
  readonly url: string;
  readonly name: string;
}

const administer = async (sql: string): Promise<void> => {
  const client = new Client({ connectionString: testServers.postgresUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/** An empty database of its own on the run's PostgreSQL, dropped when disposed of. */
export const freshDatabase = async (prefix = 'test'): Promise<FreshDatabase> => {
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name}`);
  const url = new URL(testServers.postgresUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    name,
    [Symbol.asyncDispose]: async () => {
      await keepRows(url.href, name);
      await administer(`drop database if exists ${name} with (force)`);
    },
  };
};

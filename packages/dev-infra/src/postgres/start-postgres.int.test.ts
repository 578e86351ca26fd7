// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { cacheFolder } from '../cache/cache-folder.ts';
import type { Part } from '../part.ts';
import { ensureDatabase } from './ensure-database.ts';
import { findPostgres } from './find-postgres.ts';
import { removePostgresData } from './place-data.ts';
import { startPostgres } from './start-postgres.ts';

/** Below a folder that only its owner may enter, as a checkout in `/root` is. */
let closed: string;
let dataFolder: string;
let server: Part;

const start = async (password = 'first') => {
  const { found: binaries } = await findPostgres();
  return startPostgres({
    binaries,
    cache: cacheFolder(),
    password,
    dataFolder,
    logFolder: join(closed, 'logs'),
  });
};

const query = async (url: string, text: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  closed = mkdtempSync(join(tmpdir(), 'essaim-closed-'));
  dataFolder = join(closed, 'checkout', 'postgres');
  mkdirSync(join(closed, 'checkout'), { recursive: true });
  server = await start();
});
afterEach(async () => {
  if (server.isGone()) server = await start();
});
afterAll(async () => {
  await server.stop();
  removePostgresData(dataFolder);
  rmSync(closed, { recursive: true });
});

test('it is version 18 or later and listens on loopback only', async () => {
  const [row] = (await query(server.url, 'show listen_addresses')) as {
    listen_addresses: string;
  }[];
  expect(row?.listen_addresses).toBe('127.0.0.1');
  const [version] = (await query(server.url, 'show server_version_num')) as {
    server_version_num: string;
  }[];
  expect(Number(version?.server_version_num)).toBeGreaterThanOrEqual(180_000);
});

test('after kill -9 a new start finds every committed row', async () => {
  await query(server.url, 'create table kept (id int); insert into kept values (1), (2)');
  process.kill(server.pid, 'SIGKILL');
  await server.exited;
  server = await start();
  expect(await query(server.url, 'select id from kept order by id')).toEqual([
    { id: 1 },
    { id: 2 },
  ]);
});

test('a pid file that names another program is no obstacle', async () => {
  const [row] = (await query(server.url, 'show data_directory')) as { data_directory: string }[];
  await server.stop();
  writeFileSync(join(row!.data_directory, 'postmaster.pid'), `${process.pid}\n${dataFolder}\n`);
  server = await start();
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('another password than that of the data is said at once', async () => {
  await server.stop();
  await expect(start('second')).rejects.toThrow(/another password.*--fresh/);
});

test('a service reaches its own database and no other', async () => {
  const identity = await ensureDatabase(server.url, 'identity', 'pass/word');
  const catalog = await ensureDatabase(server.url, 'catalog', 'other');
  await query(identity, 'create table person (id int)');
  expect(await ensureDatabase(server.url, 'identity', 'pass/word')).toBe(identity);
  expect(await query(identity, 'select * from person')).toEqual([]);
  const trespass = new URL(catalog);
  trespass.pathname = '/identity';
  await expect(query(trespass.href, 'select 1')).rejects.toThrow(/permission denied for database/);
});

// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../network/free-port.ts';
import type { Part, PartOptions } from '../part.ts';
import { runCommand } from '../process/run-command.ts';
import { startChild } from '../process/start-child.ts';
import { waitForChild } from '../process/wait-for-child.ts';
import { SetupError } from '../setup-error.ts';
import { clearStalePostmaster } from './clear-stale-postmaster.ts';
import type { PostgresBinaries } from './find-postgres.ts';
import { placePostgres } from './place-postgres.ts';
import { postgresAccount, type Account } from './postgres-account.ts';

/** SQLSTATE invalid_password. */
const WRONG_PASSWORD = '28P01';

export type PostgresOptions = PartOptions & {
  binaries: PostgresBinaries;
  cache: string;
  /** Password of the superuser `postgres`; it takes effect when the data is made. */
  password: string;
  /** Data that is thrown away afterwards: nothing waits for the disk. */
  disposable?: boolean;
};

/** Starts PostgreSQL on loopback, and makes its data first when there is none. `url` is the superuser's. */
export async function startPostgres(options: PostgresOptions): Promise<Part> {
  const { binaries, cache, password, logFolder, ledger } = options;
  const account = postgresAccount();
  const { bin, dataFolder } = await placePostgres(binaries, options.dataFolder, cache, account);
  await clearStalePostmaster(dataFolder);
  if (!existsSync(join(dataFolder, 'PG_VERSION')))
    await initialise(bin, dataFolder, password, account);
  const port = options.port ?? (await freePort());
  const child = await startChild({
    name: 'PostgreSQL',
    command: join(bin, 'postgres'),
    args: ['-D', dataFolder, ...settings(port, options.disposable ?? false)],
    cwd: dataFolder,
    logFile: join(logFolder, 'postgres.log'),
    ledger,
    ...(account && { account: { uid: account.uid, gid: account.gid } }),
    stopSignal: 'SIGINT',
  });
  const url = `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  await waitForChild(child, () => answers(url, dataFolder), 60_000);
  return { ...child, url };
}

async function initialise(
  bin: string,
  dataFolder: string,
  password: string,
  account: Account | null,
): Promise<void> {
  rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const passwordFile = `${dataFolder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) {
    chownSync(dataFolder, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
    chmodSync(dataFolder, 0o700);
  }
  const args = [
    '-D',
    dataFolder,
    '-U',
    'postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
  ];
  const locale = [
    '-E',
    'UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-sync',
  ];
  try {
    await runCommand(join(bin, 'initdb'), [...args, ...locale], {
      what: 'The preparation of PostgreSQL’s data',
      cwd: dataFolder,
      ...(account && { account: { uid: account.uid, gid: account.gid } }),
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function settings(port: number, disposable: boolean): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '64MB',
    // A fresh copy grows from nothing to thousands of rows within a minute: plans made for empty tables must not outlive it.
    autovacuum_naptime: '10s',
    ...(disposable ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function answers(url: string, dataFolder: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== WRONG_PASSWORD) throw error;
    throw new SetupError(
      `The data in ${dataFolder} were made with another password than the one in the secrets: begin anew with npm start -- --fresh.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

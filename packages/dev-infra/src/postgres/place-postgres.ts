// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cached } from '../cache/cached.ts';
import { SetupError } from '../setup-error.ts';
import { canReach } from './can-reach.ts';
import type { PostgresBinaries } from './find-postgres.ts';
import type { Account } from './postgres-account.ts';

/** Where PostgreSQL's binaries and data lie, so that the account that runs it reaches both. */
export type PostgresPlace = { bin: string; dataFolder: string; reason: string };

/** Folders that root may write and everybody may enter, for when the checkout and the cache are closed to others. */
const OPEN_FOLDERS = ['/var/lib', '/var/tmp', '/tmp'];

/**
 * Decides where PostgreSQL lives. An ordinary user (`account` null) has everything in place. For root, what the account
 * cannot reach is copied (binaries) or kept (data) under `/var/lib/essaim`.
 */
export async function placePostgres(
  binaries: PostgresBinaries,
  wantedData: string,
  cache: string,
  account: Account | null,
): Promise<PostgresPlace> {
  if (!account) return { bin: binaries.bin, dataFolder: wantedData, reason: 'in place' };
  const dataFolder = canReach(wantedData, account)
    ? wantedData
    : join(openFolder(account), dataName(wantedData));
  mkdirSync(dataFolder, { recursive: true });
  chownSync(dataFolder, account.uid, account.gid);
  chmodSync(dataFolder, 0o700);
  const moved = dataFolder === wantedData ? 'in place' : `data in ${dataFolder}`;
  if (canReach(binaries.bin, account)) return { bin: binaries.bin, dataFolder, reason: moved };
  const store = canReach(cache, account) ? cache : openFolder(account);
  const key = `postgresql-${binaries.version}-${process.platform}-${process.arch}`;
  const copy = await cached(store, key, async (folder) => {
    cpSync(binaries.root, folder, { recursive: true, verbatimSymlinks: true });
    chmodSync(folder, 0o755);
  });
  return { bin: join(copy, 'bin'), dataFolder, reason: `${moved}, binaries copied to ${copy}` };
}

/** Removes the data of a home, wherever `placePostgres` put it. */
export function removePostgresData(wantedData: string): void {
  rmSync(wantedData, { recursive: true, force: true });
  for (const folder of OPEN_FOLDERS) {
    rmSync(join(folder, 'essaim', dataName(wantedData)), { recursive: true, force: true });
  }
}

function openFolder(account: Account): string {
  const base = OPEN_FOLDERS.find((folder) => existsSync(folder) && canReach(folder, account));
  if (!base) {
    throw new SetupError(
      `The account ${account.name} that PostgreSQL runs as can enter neither the checkout nor ${OPEN_FOLDERS.join(', ')}: open one of them.`,
    );
  }
  const folder = join(base, 'essaim');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  chmodSync(folder, 0o755);
  return folder;
}

function dataName(wantedData: string): string {
  return `data-${createHash('sha256').update(resolve(wantedData)).digest('hex').slice(0, 16)}`;
}

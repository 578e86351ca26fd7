// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmodSync, chownSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '../cache/cached.ts';
import { canReach } from './can-reach.ts';
import type { PostgresBinaries } from './find-postgres.ts';
import { openFolder, placeData } from './place-data.ts';
import type { Account } from './postgres-account.ts';

/** Where PostgreSQL's binaries and data lie, so that the account that runs it reaches both. */
export type PostgresPlace = { bin: string; dataFolder: string };

/**
 * Decides where PostgreSQL lives. An ordinary user (`account` null) has everything in place. For root, what the account
 * cannot reach is copied (binaries) or kept (data) in a folder that everybody may enter.
 */
export async function placePostgres(
  binaries: PostgresBinaries,
  wantedData: string,
  cache: string,
  account: Account | null,
): Promise<PostgresPlace> {
  if (!account) return { bin: binaries.bin, dataFolder: wantedData };
  const dataFolder = placeData(wantedData, account);
  mkdirSync(dataFolder, { recursive: true });
  chownSync(dataFolder, account.uid, account.gid);
  chmodSync(dataFolder, 0o700);
  if (canReach(binaries.bin, account)) return { bin: binaries.bin, dataFolder };
  const store = canReach(cache, account) ? cache : openFolder(account);
  const key = `postgresql-${binaries.version}-${process.platform}-${process.arch}`;
  const copy = await cached(store, key, async (folder) => {
    cpSync(binaries.root, folder, { recursive: true, verbatimSymlinks: true });
    chmodSync(folder, 0o755);
  });
  return { bin: join(copy, 'bin'), dataFolder };
}

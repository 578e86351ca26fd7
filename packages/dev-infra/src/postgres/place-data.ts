// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SetupError } from '../setup-error.ts';
import { canReach } from './can-reach.ts';
import type { Account } from './postgres-account.ts';

/** Folders that root may write and everybody may enter, for when the checkout and the cache are closed to others. */
const OPEN_FOLDERS = ['/var/lib', '/var/tmp', '/tmp'];

/** Stands in the wanted folder when the data had to go elsewhere, and holds its path. */
const POINTER = 'elsewhere';

/**
 * Where PostgreSQL's data lie: in the wanted folder when its account can enter it, else in a folder of their own outside, to which the
 * wanted folder points. Data outside to which no home points any more are removed.
 */
export function placeData(wanted: string, account: Account, openFolders = OPEN_FOLDERS): string {
  const pointed = elsewhere(wanted);
  if (pointed !== null && existsSync(pointed)) return pointed;
  if (canReach(wanted, account)) return wanted;
  const open = openFolder(account, openFolders);
  removeAbandoned(open);
  const folder = join(open, `data-${randomBytes(8).toString('hex')}`);
  mkdirSync(wanted, { recursive: true });
  writeFileSync(join(wanted, POINTER), folder);
  writeFileSync(`${folder}.owner`, resolve(wanted));
  return folder;
}

/** Removes the data of a home, wherever `placeData` put them. */
export function removePostgresData(wanted: string): void {
  const pointed = elsewhere(wanted);
  if (pointed !== null) removeOutside(pointed);
  rmSync(wanted, { recursive: true, force: true });
}

/** A folder that root may write and the account may enter. */
export function openFolder(account: Account, openFolders = OPEN_FOLDERS): string {
  const base = openFolders.find((folder) => existsSync(folder) && canReach(folder, account));
  if (!base) {
    throw new SetupError(
      `The account ${account.name} that PostgreSQL runs as can enter neither the checkout nor ${openFolders.join(', ')}: open one of them.`,
    );
  }
  const folder = join(base, 'essaim');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

function elsewhere(wanted: string): string | null {
  const file = join(wanted, POINTER);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Removes the data that no home points to any more: that of removed checkouts, and of this home before it was made again. */
function removeAbandoned(open: string): void {
  for (const name of readdirSync(open).filter((file) => file.endsWith('.owner'))) {
    const folder = join(open, name.slice(0, -'.owner'.length));
    if (elsewhere(readFileSync(join(open, name), 'utf8')) !== folder) removeOutside(folder);
  }
}

function removeOutside(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  rmSync(`${folder}.owner`, { force: true });
}

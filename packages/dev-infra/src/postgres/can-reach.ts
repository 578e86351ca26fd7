// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Tells whether an account other than root may enter a folder, or would be able to once the folder is made: every folder
 * above it must let the account through. A checkout below `/root` (0700) fails here.
 */
export function canReach(folder: string, account: { uid: number; gid: number }): boolean {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if (existsSync(path) && !lets(path, account)) return false;
    if (path === dirname(path)) return true;
  }
}

function lets(path: string, account: { uid: number; gid: number }): boolean {
  const { mode, uid, gid } = statSync(path);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where downloads and what is built from them stay, shared by all clones: `ESSAIM_CACHE`, else the user's cache directory. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env['ESSAIM_CACHE']) return resolve(env['ESSAIM_CACHE']);
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'essaim');
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'essaim');
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { waitUntil } from '../process/wait-until.ts';
import { acquireLock } from './acquire-lock.ts';

/**
 * Gives the folder of the cache that holds one thing, made on first use. Several processes may ask at once: one makes it
 * in a temporary folder that is renamed when whole, the others wait, so a half-made thing is never seen.
 * @param produce fills the temporary folder; what it throws goes to the caller and leaves nothing behind
 */
export async function cached(
  cache: string,
  key: string,
  produce: (folder: string) => Promise<void>,
): Promise<string> {
  const final = join(cache, key);
  if (existsSync(final)) return final;
  mkdirSync(dirname(final), { recursive: true });
  const lock = await waitUntil(
    () => {
      const attempt = acquireLock(`${final}.lock`);
      return attempt.held && attempt;
    },
    { what: `The process that prepares ${key}`, deadlineMs: 600_000, everyMs: 200 },
  );
  const draft = `${final}.${randomUUID()}`;
  try {
    if (existsSync(final)) return final;
    mkdirSync(draft, { recursive: true });
    await produce(draft);
    renameSync(draft, final);
    return final;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    lock.release();
  }
}

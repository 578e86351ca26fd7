// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives a secret by name; `make` is asked the first time only. */
export type SecretStore = (name: string, make?: () => string) => string;

/** Secrets of one copy, a file each (mode 0600, in a folder 0700), made once and kept. */
export function secretStore(folder: string): SecretStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return (name, make = randomSecret) => {
    const file = join(folder, name);
    const kept = read(file);
    if (kept !== null) return kept;
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, make(), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    return readFileSync(file, 'utf8');
  };
}

/** 32 random bytes, base64url: usable in an address, and as a key. */
function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

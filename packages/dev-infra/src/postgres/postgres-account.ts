// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFileSync } from 'node:child_process';
import { SetupError } from '../setup-error.ts';

export type Account = { name: string; uid: number; gid: number };

/**
 * The account that PostgreSQL must run as, since it refuses root: `postgres`, made when it is missing, or `nobody` where no account
 * can be made. Null for an ordinary user, who runs it plainly.
 */
export function postgresAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const found = lookUp('postgres') ?? create('postgres') ?? lookUp('nobody');
  if (found) return found;
  throw new SetupError(
    'PostgreSQL refuses to run as root and no account for it can be made: create a user postgres, or start as an ordinary user.',
  );
}

function lookUp(name: string): Account | null {
  try {
    const read = (option: string) =>
      Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { name, uid: read('-u'), gid: read('-g') };
  } catch {
    return null;
  }
}

function create(name: string): Account | null {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', name], {
      stdio: 'ignore',
    });
    return lookUp(name);
  } catch {
    return null;
  }
}

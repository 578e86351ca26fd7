// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync } from 'node:fs';
import { acquireLock } from '../cache/acquire-lock.ts';
import { SetupError } from '../setup-error.ts';
import { homeLayout } from './essaim-home.ts';

/**
 * Takes a home for this process, so that no second supervisor works on the same data.
 * @returns what gives it back
 * @throws SetupError when a running process holds it
 */
export function lockHome(home: string): () => void {
  mkdirSync(home, { recursive: true });
  const lock = acquireLock(homeLayout(home).lock);
  if (lock.held) return () => lock.release();
  throw new SetupError(
    `${home} is in use by process ${lock.holder.pid}: stop it with npm stop, or set ESSAIM_HOME and ESSAIM_PORT_BASE for a second copy.`,
  );
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { acquireLock, type Lock, stopProcess } from '@essaim/dev-infra';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sweepTestHomes } from './sweep-test-homes.ts';

/** The run that has this folder, or nobody: two runs at once would end each other's servers. */
export function lockTestFolder(folder: string): Lock {
  mkdirSync(folder, { recursive: true });
  return acquireLock(join(folder, 'run.lock'));
}

/** Ends the run that has this folder, if any, and everything that it or a killed one left running. */
export async function sweepTestFolder(folder: string): Promise<void> {
  const lock = lockTestFolder(folder);
  if (!lock.held) await stopProcess(lock.holder, { graceMs: 90_000 });
  await sweepTestHomes(folder);
  if (lock.held) lock.release();
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as delay } from 'node:timers/promises';
import { isRunning, type ProcessIdentity } from './process-identity.ts';

export type StopOptions = { signal?: NodeJS.Signals; graceMs?: number };

/** Ends a process: the polite signal first, SIGKILL after the grace period (default 10 s). A recycled pid is left alone. */
export async function stopProcess(
  identity: ProcessIdentity,
  { signal = 'SIGTERM', graceMs = 10_000 }: StopOptions = {},
): Promise<void> {
  if (!send(identity, signal)) return;
  if (await gone(identity, graceMs)) return;
  send(identity, 'SIGKILL');
  await gone(identity, 5000);
}

function send(identity: ProcessIdentity, signal: NodeJS.Signals): boolean {
  if (!isRunning(identity)) return false;
  try {
    process.kill(identity.pid, signal);
    return true;
  } catch {
    return false;
  }
}

async function gone(identity: ProcessIdentity, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (isRunning(identity)) {
    if (Date.now() >= deadline) return false;
    await delay(25);
  }
  return true;
}

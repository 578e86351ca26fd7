// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  processLedger,
  readHolder,
  removePostgresData,
  isRunning,
  stopProcess,
} from '@essaim/dev-infra';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Ends everything that tests left running: each folder below holds the home of a copy or of servers, with a ledger of what it
 * started; a supervisor is ended first, so that it starts nothing again. PostgreSQL's data go with it, logs stay.
 * @returns the names of what was ended
 */
export async function sweepTestHomes(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const ended: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const home = join(folder, entry.name);
    if (!entry.isDirectory() || !existsSync(join(home, 'processes'))) continue;
    const holder = readHolder(join(home, 'supervisor.lock'));
    if (holder && isRunning(holder)) {
      await stopProcess(holder, { graceMs: 60_000 });
      ended.push('supervisor');
    }
    ended.push(...(await processLedger(join(home, 'processes')).sweep()));
    for (const data of [join(home, 'postgres'), join(home, 'data', 'postgres')])
      removePostgresData(data);
  }
  return ended;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identifyProcess } from '../process/process-identity.ts';
import { stopProcess } from '../process/stop-process.ts';

/**
 * Makes a data folder startable after a kill -9: a server that still runs on it is stopped (who calls this holds the lock of the
 * home, so it is a leftover), and a `postmaster.pid` whose process is gone or is another program by now is removed.
 */
export async function clearStalePostmaster(
  dataFolder: string,
): Promise<'nothing' | 'removed' | 'stopped'> {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return 'nothing';
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  const identity = identifyProcess(pid);
  if (identity && runsOn(pid, dataFolder)) {
    await stopProcess(identity, { signal: 'SIGINT' });
    rmSync(file, { force: true });
    return 'stopped';
  }
  rmSync(file, { force: true });
  return 'removed';
}

function runsOn(pid: number, dataFolder: string): boolean {
  try {
    if (process.platform === 'linux') {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
    }
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes(dataFolder);
  } catch {
    return false;
  }
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';

/** The exit code of what was interrupted before it began, as a shell gives it for Ctrl-C. */
const INTERRUPTED = 130;

export type Ended = { code: number; late: boolean };

/**
 * Runs a command to its end in a process group of its own, its output where ours goes. At the deadline the whole group is killed, so that
 * nothing that it started in its group stays behind.
 */
export function runWithDeadline(
  command: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; deadlineMs: number; stopped: AbortSignal },
): Promise<Ended> {
  const { cwd, env, deadlineMs, stopped } = options;
  if (stopped.aborted) return Promise.resolve({ code: INTERRUPTED, late: false });
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    });
    let late = false;
    const kill = (signal: NodeJS.Signals) => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, signal);
      } catch {
        // The group is gone already.
      }
    };
    const deadline = setTimeout(() => {
      late = true;
      kill('SIGKILL');
    }, deadlineMs);
    const interrupt = () => kill('SIGTERM');
    stopped.addEventListener('abort', interrupt);
    const finish = (code: number) => {
      clearTimeout(deadline);
      stopped.removeEventListener('abort', interrupt);
      kill('SIGKILL');
      resolve({ code, late });
    };
    child.once('error', () => finish(1));
    child.once('exit', (code) => finish(code ?? 1));
  });
}

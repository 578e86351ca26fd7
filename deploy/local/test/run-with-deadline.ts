// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';

/** The exit code of what was interrupted before it began, as a shell gives it for Ctrl-C. */
const INTERRUPTED = 130;

export type Ended = {
  code: number;
  late: boolean;
  /** What it said, when that was kept. */
  said: string;
};

export type HowToRun = {
  cwd: string;
  env: NodeJS.ProcessEnv;
  deadlineMs: number;
  stopped: AbortSignal;
  /** Beside something else: it takes the processor that this leaves, and what it says is kept. */
  aside?: boolean;
};

/** Lower than that of what runs beside it. */
const ASIDE = ['nice', '-n', '10'];

/**
 * Runs a command to its end in a process group of its own, its output where ours goes unless it runs aside. At the deadline the whole group is killed, so that
 * nothing that it started in its group stays behind.
 */
export function runWithDeadline(
  command: string,
  args: string[],
  options: HowToRun,
): Promise<Ended> {
  const { cwd, env, deadlineMs, stopped, aside = false } = options;
  if (stopped.aborted) return Promise.resolve({ code: INTERRUPTED, late: false, said: '' });
  const [first = command, ...rest] = [...(aside ? ASIDE : []), command, ...args];
  const output = aside ? 'pipe' : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(first, rest, {
      cwd,
      env,
      stdio: ['ignore', output, output],
      detached: true,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
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
      resolve({ code, late, said });
    };
    child.once('error', () => finish(1));
    child.once(aside ? 'close' : 'exit', (code) => finish(code ?? 1));
  });
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFile } from 'node:child_process';
import { setPriority } from 'node:os';
import { SetupError } from '../setup-error.ts';

/** Niceness of what may wait. */
const BACKGROUND = 10;

export type CommandOptions = {
  /** What the command does, for the sentence of a failure. */
  what: string;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  account?: { uid: number; gid: number } | undefined;
  timeoutMs?: number;
  /** Runs it with whatever others leave of the processor. */
  inBackground?: boolean;
};

/**
 * Runs a command to its end and gives its standard output.
 * @throws SetupError with the last lines that it printed, when it fails, is absent or takes longer than its time (default 5 minutes)
 */
export function runCommand(
  command: string,
  args: string[],
  options: CommandOptions,
): Promise<string> {
  const { what, timeoutMs = 300_000, account, inBackground = false, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      args,
      {
        ...rest,
        ...account,
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
        maxBuffer: 64 * 1024 * 1024,
      },
      (error, stdout, stderr) => {
        process.off('exit', end);
        if (!error) return resolve(stdout);
        const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-8).join('\n');
        const how = error.killed
          ? `took longer than ${timeoutMs / 1000} s`
          : error.message.split('\n')[0];
        reject(new SetupError(`${what} failed: ${how}${said === '' ? '' : `\n${said}`}`));
      },
    );
    // Whoever ends this process in the middle of a build ends the build too.
    const end = () => void child.kill('SIGKILL');
    process.once('exit', end);
    if (inBackground && child.pid !== undefined) setPriority(child.pid, BACKGROUND);
  });
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFile } from 'node:child_process';
import { SetupError } from '../setup-error.ts';

export type CommandOptions = {
  /** What the command does, for the sentence of a failure. */
  what: string;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  account?: { uid: number; gid: number } | undefined;
  timeoutMs?: number;
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
  const { what, timeoutMs = 300_000, account, ...rest } = options;
  return new Promise((resolve, reject) => {
    execFile(
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
        if (!error) return resolve(stdout);
        const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-8).join('\n');
        const how = error.killed
          ? `took longer than ${timeoutMs / 1000} s`
          : error.message.split('\n')[0];
        reject(new SetupError(`${what} failed: ${how}${said === '' ? '' : `\n${said}`}`));
      },
    );
  });
}

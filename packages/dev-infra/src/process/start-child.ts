// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { SetupError } from '../setup-error.ts';
import { identifyProcess } from './process-identity.ts';
import type { ProcessLedger } from './process-ledger.ts';
import { stopProcess } from './stop-process.ts';

export type ChildOptions = {
  name: string;
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Both output streams are appended here. */
  logFile: string;
  ledger?: ProcessLedger | undefined;
  /** The account to run as; only root may choose. */
  account?: { uid: number; gid: number } | undefined;
  stopSignal?: NodeJS.Signals;
  graceMs?: number;
};

export type Child = {
  name: string;
  pid: number;
  logFile: string;
  /** Resolves when the process is gone, however it ended, with a phrase that says how. */
  exited: Promise<string>;
  isGone(): boolean;
  stop(): Promise<void>;
};

/** Starts a long-lived process in a group of its own, so that Ctrl-C in a terminal reaches the supervisor alone. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { name, logFile, ledger, stopSignal = 'SIGTERM', graceMs = 10_000 } = options;
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  const child = spawn(options.command, options.args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: options.env ?? process.env,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...options.account,
  });
  closeSync(log);
  let gone = false;
  const exited = new Promise<string>((resolve) => {
    const finish = (how: string) => {
      gone = true;
      if (child.pid !== undefined) ledger?.forget(child.pid);
      resolve(how);
    };
    child.once('error', (error) => finish(error.message));
    child.once('exit', (code, signal) => finish(signal ? `signal ${signal}` : `exit code ${code}`));
  });
  if (child.pid === undefined) throw new SetupError(`${name} cannot be started: ${await exited}.`);
  const { pid } = child;
  const identity = identifyProcess(pid) ?? { pid, startedAt: '' };
  ledger?.record({ ...identity, name, signal: stopSignal });
  return {
    name,
    pid,
    logFile,
    exited,
    isGone: () => gone,
    async stop() {
      if (gone) return;
      await stopProcess(identity, { signal: stopSignal, graceMs });
      await exited;
    },
  };
}

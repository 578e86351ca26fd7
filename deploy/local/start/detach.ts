// SPDX-License-Identifier: AGPL-3.0-or-later
import { readRunFile, waitUntil } from '@essaim/dev-infra';
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy } from './copy.ts';
import { nodeProcess } from './node-process.ts';

/**
 * Starts the supervisor as a process of its own, shows what it says until everything is ready, and lets go of it.
 * @returns the exit code: 0 when it is ready, its own when it ended before
 */
export async function detach(copy: Copy, main: string, args: string[]): Promise<number> {
  mkdirSync(copy.folders.logs, { recursive: true });
  const logFile = join(copy.folders.logs, 'start.log');
  const log = openSync(logFile, 'w', 0o600);
  const { command, args: flags, env } = nodeProcess(main, copy.cache, copy.env);
  const child = spawn(command, [...flags, ...args], {
    detached: true,
    stdio: ['ignore', log, log],
    env,
  });
  let exitCode: number | null = null;
  child.once('exit', (code) => (exitCode = code ?? 1));
  child.once('error', () => (exitCode = 1));
  const show = follow(logFile);
  try {
    await waitUntil(
      () => {
        show();
        return exitCode !== null || readRunFile(copy.folders.run)?.pid === child.pid;
      },
      { what: 'essaim', deadlineMs: 15 * 60_000, everyMs: 100 },
    );
  } finally {
    show();
    closeSync(log);
    child.unref();
  }
  return exitCode ?? 0;
}

/** Gives a function that copies what was added to a file since its last call to the standard output. */
function follow(file: string): () => void {
  const descriptor = openSync(file, 'r');
  const chunk = Buffer.alloc(65_536);
  return () => {
    for (let length = 1; length > 0;) {
      length = readSync(descriptor, chunk, 0, chunk.length, null);
      process.stdout.write(Uint8Array.from(chunk.subarray(0, length)));
    }
  };
}

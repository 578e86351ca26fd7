// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testRun } from '@essaim/testkit';
import type { Bringing } from './bring-tool.ts';

const PROGRAM = fileURLToPath(new URL('bring-tool.ts', import.meta.url));

export interface MortalProcess {
  /** @returns the signal that it died of; null when it came to its end */
  bring(work: Bringing): Promise<NodeJS.Signals | null>;
  /** Ends it as `kill -9` does. */
  kill(): void;
}

/** A process that brings one tool to Keycloak, started and waiting to be told. */
export const mortalProcess = async (): Promise<MortalProcess> => {
  const child: ChildProcess = fork(PROGRAM, {
    execArgv: ['--conditions=@essaim/source', '--max-semi-space-size=8'],
    env: {
      PATH: process.env['PATH'],
      NODE_NO_WARNINGS: '1',
      NODE_COMPILE_CACHE: join(testRun().folder, 'compiled'),
    },
  });
  await once(child, 'message');
  return {
    bring: async (work) => {
      const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
      child.send(work);
      const [code, signal] = await ended;
      if (code !== 0 && signal === null) throw new Error(`the process ended with ${code}`);
      return signal;
    },
    kill: () => void child.kill('SIGKILL'),
  };
};

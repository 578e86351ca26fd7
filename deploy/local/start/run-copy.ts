// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  checkPorts,
  lockHome,
  removePostgresData,
  removeRunFile,
  writeRunFile,
} from '@essaim/dev-infra';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type BroughtUp, bringUp } from './bring-up.ts';
import type { Copy } from './copy.ts';
import { keepPortBase } from './keep-port-base.ts';
import type { StartOptions } from './start-options.ts';
import { summaryText } from './summary-text.ts';
import { supervisor } from './supervisor.ts';

/** How long a start that is under way may take to notice that everything is being stopped. */
const PATIENCE_MS = 5000;

export type RunningCopy = {
  /** Resolves when everything is ready; rejects when something could not be started. */
  ready: Promise<void>;
  /** Stops everything, also while it starts, and gives the home back. */
  stop(): Promise<void>;
};

/**
 * Brings one copy up, whole: what a dead supervisor left behind is ended, everything is started and watched, the run file is written and
 * kept up to date.
 * @throws SetupError when the home is in use, or its data were made on other ports
 */
export function runCopy(copy: Copy, options: StartOptions): RunningCopy {
  const unlock = lockHome(copy.home);
  const stopping = new AbortController();
  let up: BroughtUp | null = null;
  const rewrite = () => {
    if (up && !stopping.signal.aborted) writeRunFile(copy.folders.run, up.summary());
  };
  const supervised = supervisor({ report: copy.steps.say, onChange: rewrite });
  const start = async (): Promise<void> => {
    const since = performance.now();
    await prepare(copy, options);
    up = await bringUp(copy, supervised, options.demo);
    rewrite();
    copy.steps.say(summaryText(up.summary(), (performance.now() - since) / 1000));
    up.play(stopping.signal).catch((error: unknown) => {
      copy.steps.say(`The hoster is played no more: ${String(error)}`);
    });
  };
  const ready = start();
  return {
    ready,
    async stop() {
      stopping.abort();
      removeRunFile(copy.folders.run);
      await supervised.stop();
      await copy.ledger.sweep();
      await Promise.race([
        ready.catch(() => undefined),
        delay(PATIENCE_MS, undefined, { ref: false }),
      ]);
      await copy.ledger.sweep();
      unlock();
    },
  };
}

async function prepare(copy: Copy, options: StartOptions): Promise<void> {
  removeRunFile(copy.folders.run);
  await endLeftovers(copy);
  putLogsAside(copy);
  if (options.fresh) throwAway(copy);
  mkdirSync(copy.folders.data, { recursive: true });
  await checkPorts(copy.ports);
  keepPortBase(copy);
}

async function endLeftovers(copy: Copy): Promise<void> {
  const ended = await copy.ledger.sweep();
  if (ended.length === 0) return;
  copy.steps.say(`  Ended what an earlier start left running: ${ended.join(', ')}.`);
}

/** Logs begin anew with each start; those of the one before stay in a folder of their own. */
function putLogsAside({ folders }: Copy): void {
  const previous = join(folders.logs, 'previous');
  rmSync(previous, { recursive: true, force: true });
  mkdirSync(previous, { recursive: true });
  for (const name of readdirSync(folders.logs)) {
    if (name.endsWith('.log') && name !== 'start.log') {
      renameSync(join(folders.logs, name), join(previous, name));
    }
  }
}

function throwAway({ folders }: Copy): void {
  removePostgresData(join(folders.data, 'postgres'));
  rmSync(folders.data, { recursive: true, force: true });
}

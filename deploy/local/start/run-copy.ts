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
import { type BroughtUp, bringUp } from './bring-up.ts';
import type { Copy } from './copy.ts';
import type { StartOptions } from './start-options.ts';
import { summaryText } from './summary-text.ts';
import { supervisor } from './supervisor.ts';

export type RunningCopy = { stop(): Promise<void> };

/**
 * Brings one copy up, whole: what a dead supervisor left behind is ended, everything is started and watched, the run file is written and
 * kept up to date.
 * @param stopped aborts when the copy is to stop, also while it starts
 */
export async function runCopy(
  copy: Copy,
  options: StartOptions,
  stopped: AbortSignal,
): Promise<RunningCopy> {
  const since = performance.now();
  const unlock = lockHome(copy.home);
  let up: BroughtUp | null = null;
  const rewrite = () => {
    if (up && !stopped.aborted) writeRunFile(copy.folders.run, up.summary());
  };
  const supervised = supervisor({ report: copy.steps.say, onChange: rewrite });
  const stop = async () => {
    removeRunFile(copy.folders.run);
    await supervised.stop();
    await copy.ledger.sweep();
    unlock();
  };
  try {
    removeRunFile(copy.folders.run);
    await endLeftovers(copy);
    putLogsAside(copy);
    if (options.fresh) throwAway(copy);
    mkdirSync(copy.folders.data, { recursive: true });
    await checkPorts(copy.ports);
    up = await bringUp(copy, supervised, options.demo);
    rewrite();
    copy.steps.say(summaryText(up.summary(), (performance.now() - since) / 1000));
    up.play(stopped).catch((error: unknown) =>
      copy.steps.say(`The hoster is played no more: ${String(error)}`),
    );
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
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

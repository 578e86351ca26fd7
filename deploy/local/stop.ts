// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  acquireLock,
  processLedger,
  removeRunFile,
  stopProcess,
  SetupError,
} from '@essaim/dev-infra';
import { existsSync } from 'node:fs';
import { openCopy } from './start/copy.ts';
import { steps } from './start/steps.ts';

/** `npm stop`: stops the copy of this home, and what a killed supervisor of it left running; nothing else. */
const { folders, home } = openCopy(
  process.env,
  steps((line) => console.log(line)),
);
if (!existsSync(home)) {
  console.log('Nothing of this copy is running.');
  process.exit(0);
}
const lock = acquireLock(folders.lock);
if (!lock.held) await stopProcess(lock.holder, { graceMs: 90_000 });
const mine = lock.held ? lock : acquireLock(folders.lock);
if (!mine.held) throw new SetupError(`Process ${mine.holder.pid} started anew in the meantime.`);
const left = await processLedger(folders.processes).sweep();
removeRunFile(folders.run);
mine.release();
if (!lock.held) console.log(`Stopped (process ${lock.holder.pid}).`);
else
  console.log(
    left.length > 0
      ? `Stopped what was left running: ${left.join(', ')}.`
      : 'Nothing of this copy is running.',
  );

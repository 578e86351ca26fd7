// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootId } from './boot-id.ts';
import { isRunning, type ProcessIdentity } from './process-identity.ts';
import { stopProcess } from './stop-process.ts';

type LedgerEntry = ProcessIdentity & {
  name: string;
  bootId: string;
  signal: NodeJS.Signals;
};

/**
 * The processes that one run started, a small file each, so that the next run can end those that a kill -9 left behind
 * and never touches a process that is not its own.
 */
export type ProcessLedger = {
  record(entry: Omit<LedgerEntry, 'bootId'>): void;
  forget(pid: number): void;
  /** Entries whose process still runs. */
  leftovers(): LedgerEntry[];
  /** Stops every leftover and empties the ledger; gives the names of those that it stopped. */
  sweep(): Promise<string[]>;
};

export function processLedger(folder: string): ProcessLedger {
  mkdirSync(folder, { recursive: true });
  const fileOf = (pid: number) => join(folder, `${pid}.json`);
  const entries = () =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => readEntry(join(folder, file)))
      .filter((entry) => entry !== null);
  const leftovers = () => {
    const boot = bootId();
    return entries().filter((entry) => entry.bootId === boot && isRunning(entry));
  };
  return {
    record(entry) {
      writeFileSync(fileOf(entry.pid), JSON.stringify({ ...entry, bootId: bootId() }));
    },
    forget(pid) {
      rmSync(fileOf(pid), { force: true });
    },
    leftovers,
    async sweep() {
      const running = leftovers();
      await Promise.all(running.map((entry) => stopProcess(entry, { signal: entry.signal })));
      for (const file of readdirSync(folder)) rmSync(join(folder, file), { force: true });
      return running.map((entry) => entry.name);
    },
  };
}

function readEntry(file: string): LedgerEntry | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LedgerEntry;
  } catch {
    return null;
  }
}

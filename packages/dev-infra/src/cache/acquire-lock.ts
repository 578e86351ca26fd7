// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { bootId } from '../process/boot-id.ts';
import { identifyProcess, isRunning, type ProcessIdentity } from '../process/process-identity.ts';

export type LockHolder = ProcessIdentity & { bootId: string };
export type Lock = { held: true; release(): void } | { held: false; holder: LockHolder };

/**
 * Takes a lock file that belongs to this process, once, without waiting. The lock of a process that is gone, or of an
 * earlier boot of the machine, is taken over.
 */
export function acquireLock(file: string): Lock {
  const mine = { ...identifyProcess(process.pid)!, bootId: bootId() };
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (;;) {
      try {
        linkSync(draft, file);
        return { held: true, release: () => rmSync(file, { force: true }) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = readHolder(file);
      if (holder && holder.bootId === mine.bootId && isRunning(holder))
        return { held: false, holder };
      setAside(file, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Reads who holds a lock; null when nobody does, or when what stands there is no lock. */
export function readHolder(file: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockHolder;
  } catch {
    return null;
  }
}

/** Removes a stale lock, unless another process replaced it by its own in the meantime: then that one is put back. */
function setAside(file: string, stale: LockHolder | null): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved && (moved.pid !== stale?.pid || moved.startedAt !== stale.startedAt)) {
    try {
      linkSync(aside, file);
    } catch {
      // A third process holds the lock by now; whoever lost it finds out at its own next step.
    }
  }
  rmSync(aside, { force: true });
}

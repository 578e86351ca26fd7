// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { SetupError } from '../setup-error.ts';
import type { Child } from './start-child.ts';
import { waitUntil } from './wait-until.ts';

/**
 * Waits until a started process answers.
 * @throws SetupError with the end of its log when it ends first, or when the deadline passes (the process is then stopped)
 */
export async function waitForChild(
  child: Child,
  probe: () => unknown,
  deadlineMs: number,
): Promise<void> {
  try {
    await waitUntil(
      () => {
        if (child.isGone()) throw new SetupError(`${child.name} ended before it was ready.`);
        return probe();
      },
      { what: child.name, deadlineMs },
    );
  } catch (error) {
    await child.stop();
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupError(`${reason} Its log ${child.logFile} ends with:\n${tail(child.logFile)}`, {
      cause: error,
    });
  }
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
}

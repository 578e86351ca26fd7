// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as delay } from 'node:timers/promises';
import { SetupError } from '../setup-error.ts';

export type WaitOptions = { what: string; deadlineMs: number; everyMs?: number };

/**
 * Polls until the probe gives something other than false, null or undefined; a probe that throws counts as "not yet".
 * @throws SetupError that names what was awaited, how long, and the last failure
 */
export async function waitUntil<T>(
  probe: () => Promise<T> | T,
  { what, deadlineMs, everyMs = 50 }: WaitOptions,
): Promise<NonNullable<Exclude<T, false>>> {
  const deadline = Date.now() + deadlineMs;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const result = await probe();
      if (result !== false && result !== null && result !== undefined) {
        return result as NonNullable<Exclude<T, false>>;
      }
      last = undefined;
    } catch (error) {
      if (error instanceof SetupError) throw error;
      last = error;
    }
    await delay(everyMs);
  }
  const because = last instanceof Error ? ` (${last.message})` : '';
  throw new SetupError(`${what} did not answer within ${deadlineMs / 1000} s${because}.`);
}

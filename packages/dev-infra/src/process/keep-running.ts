// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as delay } from 'node:timers/promises';

/** A running thing that tells when it is gone. */
export type Restartable = { pid: number; exited: Promise<string>; stop(): Promise<void> };

export type KeepRunningOptions<T extends Restartable> = {
  name: string;
  start: () => Promise<T>;
  /** Told about each end and each new start. */
  report: (line: string) => void;
  onStart?: (current: T) => void;
  /** Pauses before the first, second, … new start in a row; the last one repeats. */
  pausesMs?: number[];
  /** After this long without an end, the pauses begin anew. */
  steadyMs?: number;
};

export type Kept<T> = { name: string; current(): T; stop(): Promise<void> };

/**
 * Starts something and starts it again whenever it dies, with growing pauses, until it is told to stop.
 * @throws what the first start throws; later failures are reported and tried again
 */
export async function keepRunning<T extends Restartable>(
  options: KeepRunningOptions<T>,
): Promise<Kept<T>> {
  const {
    name,
    start,
    report,
    onStart,
    pausesMs = [200, 1000, 2000, 5000, 15_000],
    steadyMs = 60_000,
  } = options;
  const stopping = new AbortController();
  let current = await start();
  onStart?.(current);

  const revive = async (attempt: number): Promise<void> => {
    await delay(pausesMs[Math.min(attempt, pausesMs.length - 1)] ?? 0, undefined, {
      signal: stopping.signal,
    });
    try {
      current = await start();
      onStart?.(current);
      report(`${name} runs again (process ${current.pid}).`);
    } catch (error) {
      report(
        `${name} could not be started again: ${error instanceof Error ? error.message : String(error)}`,
      );
      await revive(attempt + 1);
    }
  };
  const watch = async (): Promise<void> => {
    for (let attempt = 0; ; attempt++) {
      const since = Date.now();
      const how = await current.exited;
      if (stopping.signal.aborted) return;
      if (Date.now() - since > steadyMs) attempt = 0;
      report(`${name} ended (${how}); it is started again.`);
      await revive(attempt);
    }
  };
  const watching = watch().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  return {
    name,
    current: () => current,
    async stop() {
      stopping.abort();
      await current.stop();
      await watching;
      await current.stop();
    },
  };
}

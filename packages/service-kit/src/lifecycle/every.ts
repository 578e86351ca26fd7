// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Logger } from '../log/logger.ts';

/** Work that is done again and again. */
export interface Repeated {
  /** For the log. */
  readonly what: string;
  /** From the end of one time to the beginning of the next, in milliseconds. */
  readonly everyMs: number;
  /** Until the first time, in milliseconds; as long as between the others by default. */
  readonly firstAfterMs?: number;
  /** @param stopping aborted when it is to end soon */
  readonly work: (stopping: AbortSignal) => Promise<unknown>;
}

/**
 * Does some work again and again until it is disposed of, never twice at once; a failure is logged
 * and tried again the next time.
 */
export const every = (
  { what, everyMs, firstAfterMs = everyMs, work }: Repeated,
  logger: Logger,
): AsyncDisposable => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    try {
      await work(stopping.signal);
    } catch (error) {
      logger.warn({ err: error, what }, 'will be tried again');
    }
    if (!stopping.signal.aborted) schedule(everyMs);
  };
  const schedule = (afterMs: number): void => {
    timer = setTimeout(() => {
      running = run();
    }, afterMs);
  };
  schedule(firstAfterMs);
  return {
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
};

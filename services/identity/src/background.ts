// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Logger } from '@essaim/service-kit';

/** Something that is done again and again until it is stopped. */
export interface Repeated {
  stop(): Promise<void>;
}

/**
 * Does a job, waits, and does it again; never twice at once. A failure is logged and waits for the
 * next time.
 * @param seconds between the end of one time and the beginning of the next
 */
export const repeat = (
  name: string,
  seconds: number,
  logger: Logger,
  job: () => Promise<unknown>,
): Repeated => {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    try {
      await job();
    } catch (error) {
      logger.warn(
        { job: name, reason: error instanceof Error ? error.message : 'unknown' },
        'a repeated job failed',
      );
    }
    if (!isStopped) timer = setTimeout(begin, seconds * 1000);
  };
  const begin = (): void => {
    running = once();
  };
  begin();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
      clearTimeout(timer);
    },
  };
};

const LONGEST_PAUSE_MS = 15_000;

/** Tries a job until it succeeds once, with growing pauses; ends early when the signal says so. */
export const untilDone = async (
  logger: Logger,
  what: string,
  signal: AbortSignal,
  job: () => Promise<void>,
): Promise<boolean> => {
  for (let pause = 500; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await job();
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      logger.warn({ reason }, `${what} has to wait`);
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pause);
      signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });
  }
  return false;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Logger } from '@essaim/service-kit';

const LONGEST_PAUSE_MS = 15_000;

/** A job that must succeed once. */
export interface Once extends AsyncDisposable {
  /** Null once it did, else why it has not yet. */
  readonly obstacle: () => string | null;
}

/**
 * Tries a job until it succeeds once, with growing pauses, or until it is disposed of.
 * @param done what to do then
 */
export const untilDone = (
  logger: Logger,
  what: string,
  job: () => Promise<void>,
  done: () => void,
): Once => {
  const stopping = new AbortController();
  let obstacle: string | null = `${what} is not ready yet`;
  const tell = (reason: string): void => {
    obstacle = `${what} is not ready yet: ${reason}`;
    logger.warn({ reason }, `${what} has to wait`);
  };
  const run = async (): Promise<void> => {
    if (!(await attempts(stopping.signal, job, tell))) return;
    obstacle = null;
    done();
  };
  const running = run();
  return {
    obstacle: () => obstacle,
    [Symbol.asyncDispose]: () => {
      stopping.abort();
      return running;
    },
  };
};

const attempts = async (
  signal: AbortSignal,
  job: () => Promise<void>,
  failed: (reason: string) => void,
): Promise<boolean> => {
  for (let pause = 500; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await job();
      return true;
    } catch (error) {
      failed(error instanceof Error ? error.message : 'unknown');
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

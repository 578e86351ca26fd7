// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Logger } from '@essaim/service-kit';

export interface Repeated {
  readonly what: string;
  readonly everyMs: number;
  readonly work: () => Promise<void>;
}

/** Does some work again and again, never twice at once; a failure is logged and tried again. */
export const every = ({ what, everyMs, work }: Repeated, logger: Logger): AsyncDisposable => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;
  const run = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      logger.warn({ err: error, what }, 'will be tried again');
    }
    if (!isStopped) schedule();
  };
  const schedule = (): void => {
    timer = setTimeout(() => {
      running = run();
    }, everyMs);
  };
  schedule();
  return {
    [Symbol.asyncDispose]: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};

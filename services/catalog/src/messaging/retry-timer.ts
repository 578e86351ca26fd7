// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Clock } from '@essaim/kernel';
import type { Logger } from '@essaim/service-kit';
import { retryOverdue } from '../app/activations/retry-overdue.ts';
import { toMillisecond } from '../app/cause.ts';
import type { Deps } from '../app/deps.ts';

/** Looks at what is overdue, again and again, until it is stopped. */
export const startRetryTimer = (
  deps: Pick<Deps, 'inTransaction' | 'retry'>,
  {
    clock,
    logger,
    everyMs,
  }: { readonly clock: Clock; readonly logger: Logger; readonly everyMs: number },
): AsyncDisposable => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let isStopped = false;
  const look = async (): Promise<void> => {
    try {
      await retryOverdue(deps.inTransaction, toMillisecond(clock.now()), deps.retry);
    } catch (error) {
      logger.warn({ err: error }, 'what is overdue could not be asked again yet');
    }
    if (!isStopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      running = look();
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

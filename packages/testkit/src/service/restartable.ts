// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RunningService } from '@essaim/service-kit';

/** A service that a test stops and starts again. */
export interface Restartable {
  /** Of the service that runs now. */
  readonly url: string;
  /** Stops the service and starts another on the same database. */
  readonly restart: () => Promise<void>;
}

/** Starts a service that can be restarted; the stack ends the one that runs then. */
export const restartable = async (
  stack: AsyncDisposableStack,
  start: () => Promise<RunningService>,
): Promise<Restartable> => {
  let service = await start();
  stack.defer(() => service[Symbol.asyncDispose]());
  return {
    get url() {
      return service.url;
    },
    restart: async () => {
      await service[Symbol.asyncDispose]();
      service = await start();
    },
  };
};

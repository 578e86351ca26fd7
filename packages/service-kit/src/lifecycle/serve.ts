// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Express } from 'express';
import { listen } from './listen.ts';
import type { RunningService } from './run-service.ts';

/**
 * Serves an application on a port and hands over all that the stack holds: what comes back ends the
 * serving first, then the rest in the reverse order of its start.
 * Await it where the stack is: a stack that is disposed of before takes nothing more.
 */
export const serve = async (
  stack: AsyncDisposableStack,
  app: Express,
  port: number,
): Promise<RunningService> => {
  const server = await listen(app, port);
  stack.defer(() => server.close());
  const running = stack.move();
  return { url: server.url, [Symbol.asyncDispose]: () => running.disposeAsync() };
};

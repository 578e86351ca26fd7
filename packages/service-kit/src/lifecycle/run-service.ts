// SPDX-License-Identifier: AGPL-3.0-or-later
import { ConfigurationError } from '../config/environment.ts';
import type { Logger } from '../log/logger.ts';

/** A service that runs until it is disposed of. */
export interface RunningService extends AsyncDisposable {
  readonly url: string;
}

const STOP_GRACE_MS = 10_000;

/**
 * Runs a service as this process: starts it, ends it on SIGTERM and SIGINT within 10 s, and ends
 * the process when something fails that nobody caught.
 */
export const runService = async (
  logger: Logger,
  start: () => Promise<RunningService>,
): Promise<void> => {
  const fail = (error: unknown) => {
    logger.fatal({ err: error }, 'the service ends');
    process.exit(1);
  };
  process.on('unhandledRejection', fail).on('uncaughtException', fail);
  const service = await start().catch((error: unknown) => {
    if (error instanceof ConfigurationError) process.stderr.write(`${error.message}\n`);
    return fail(error);
  });
  logger.info({ url: service.url }, 'ready');
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_GRACE_MS).unref();
    service[Symbol.asyncDispose]().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { SetupError } from '@essaim/dev-infra';
import { openCopy } from './start/copy.ts';
import { detach } from './start/detach.ts';
import { explain } from './start/explain.ts';
import { runCopy } from './start/run-copy.ts';
import { parseStartOptions, START_USAGE } from './start/start-options.ts';
import { steps } from './start/steps.ts';

/** `npm start`: brings the whole constellation up and keeps it running until Ctrl-C or `npm stop`. */
async function main(args: string[]): Promise<number> {
  const options = parseStartOptions(args);
  const copy = openCopy(
    process.env,
    steps((line) => console.log(line)),
  );
  if (options.explain) {
    await explain(copy.cache, process.env, console.log);
    return 0;
  }
  if (options.detach)
    return detach(
      copy,
      import.meta.filename,
      args.filter((arg) => arg !== '--detach'),
    );
  const stopping = new AbortController();
  const stopped = new Promise<'stopped'>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve('stopped'));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => stopping.abort());
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
      stopping.abort();
    });
  }
  const running = runCopy(copy, options, stopping.signal);
  if ((await Promise.race([running, stopped])) === 'stopped') {
    console.log('Stopping before everything was ready.');
    await copy.ledger.sweep();
    await running.catch(() => undefined);
  }
  await stopped;
  await running.then((copyRunning) => copyRunning.stop()).catch(() => undefined);
  console.log('essaim est arrêté. essaim has stopped.');
  return Number(process.exitCode ?? 0);
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  if (!isUsage && !(error instanceof SetupError)) throw error;
  console.error(isUsage ? `${error.message}\n\n${START_USAGE}` : error.message);
  process.exit(1);
}

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
  const running = runCopy(copy, options);
  const { promise: ended, resolve: end } = Promise.withResolvers<number>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      console.error(error);
      end(1);
    });
  }
  let code;
  try {
    await Promise.race([running.ready, ended]);
    code = await ended;
  } finally {
    await running.stop();
  }
  console.log('essaim est arrêté. essaim has stopped.');
  return code;
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  if (!isUsage && !(error instanceof SetupError)) throw error;
  console.error(isUsage ? `${error.message}\n\n${START_USAGE}` : error.message);
  process.exit(1);
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type RunFile,
  findChromium,
  freePortBase,
  readRunFile,
  cacheFolder,
  homeLayout,
  keepRows,
  keepSecret,
  portPlan,
  secretStore,
} from '@essaim/dev-infra';
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../demonstration/until.ts';

const CHECKOUT = fileURLToPath(new URL('../../../../', import.meta.url));
const READY_MS = 420_000;
const STOP_MS = 60_000;

/** A whole copy of essaim at work, with the demonstration, as `npm start` gives it. */
export interface Constellation extends AsyncDisposable {
  readonly run: RunFile;
  readonly home: string;
  readonly portBase: number;
  /** The run file as it is now: processes that died were started again under other ids. */
  current(): RunFile;
  /** Ends a process as a crash would. */
  kill(name: string): Promise<void>;
  /** Stops the whole copy and starts it again on another day, with all that it holds. */
  restartAt(now: string): Promise<void>;
  /** Stops a process so that it neither answers nor ends, until `resume`. */
  freeze(name: string): void;
  resume(name: string): void;
}

/**
 * Starts a copy of its own below `.essaim/test`.
 * @param now shifts its clock: an instant or a day
 * @param options of `npm start`, beside `--fresh`
 */
export const startConstellation = async (
  name: string,
  now?: string,
  options: readonly string[] = [],
): Promise<Constellation> => {
  const home = join(CHECKOUT, '.essaim/test', name);
  const portBase = await freePortBase();
  mkdirSync(home, { recursive: true });
  const log = createWriteStream(join(home, 'start.log'));
  const runFile = join(home, 'run.json');
  let child: ChildProcess;
  const stop = () => end(child);
  const start = async (day: string | undefined, flags: readonly string[]): Promise<RunFile> => {
    child = spawn(
      process.execPath,
      ['--conditions=@essaim/source', join(CHECKOUT, 'deploy/local/start.ts'), ...flags],
      {
        cwd: CHECKOUT,
        env: {
          ...process.env,
          ESSAIM_HOME: home,
          ESSAIM_PORT_BASE: String(portBase),
          ...(day !== undefined && { ESSAIM_NOW: day }),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    return until(`the constellation ${name} (see ${home}/start.log)`, READY_MS, async () => {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
      return readRunFile(runFile) ?? undefined;
    }).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
  };
  const run = await start(now, ['--fresh', ...options]);
  const current = () => readRunFile(runFile) ?? run;
  const pidOf = (wanted: string): number => {
    const found = current().processes.find((entry) => entry.name === wanted);
    if (!found) throw new Error(`no process ${wanted} in ${runFile}`);
    return found.pid;
  };
  return {
    run,
    home,
    portBase,
    current,
    kill: async (wanted) => {
      process.kill(pidOf(wanted), 'SIGKILL');
    },
    restartAt: async (day) => {
      await stop();
      await start(day, options);
    },
    freeze: (wanted) => process.kill(pidOf(wanted), 'SIGSTOP'),
    resume: (wanted) => process.kill(pidOf(wanted), 'SIGCONT'),
    [Symbol.asyncDispose]: async () => {
      try {
        await keepTold(name, home, portBase);
      } finally {
        await stop();
      }
    },
  };
};

/** What its services wrote into their journals and outboxes, and the passwords of its people, are kept. */
const keepTold = async (name: string, home: string, portBase: number): Promise<void> => {
  const { accounts = [], keys = [] } = readRunFile(join(home, 'run.json')) ?? {};
  for (const { password } of accounts) keepSecret('password of the demonstration', password);
  for (const { key } of keys) keepSecret('key of the demonstration', key);
  const secret = secretStore(homeLayout(home).secrets);
  for (const service of ['identity', 'catalog', 'planning']) {
    const at = `127.0.0.1:${portPlan(portBase).postgres}/${service}`;
    await keepRows(
      `postgresql://${service}:${secret(`database-${service}`)}@${at}`,
      `${name}-${service}`,
    );
  }
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(timer);
};

/** The browser that the tests drive. */
export const chromiumPath = async (): Promise<string> => {
  const { found } = await findChromium(cacheFolder(process.env));
  return found.file;
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  checkPorts,
  essaimHome,
  freePortBase,
  homeLayout,
  identifyProcess,
  portPlan,
  processLedger,
  readRunFile,
  removePostgresData,
  runCommand,
  type RunFile,
} from '@essaim/dev-infra';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A copy of its own, beside whatever runs: the first administrator alone, as the demonstration is another test's matter. */
const checkout = resolve(import.meta.dirname, '../..');
const home = join(essaimHome(checkout), 'test', 'start');
const folders = homeLayout(home);
const base = await freePortBase();
const env = {
  ...process.env,
  ESSAIM_HOME: home,
  ESSAIM_PORT_BASE: String(base),
  ESSAIM_LOG_LEVEL: 'warn',
};

const script = (name: 'start' | 'stop' | 'import', ...args: string[]): Promise<string> =>
  scriptIn(env, name, ...args);

const scriptIn = (
  environment: NodeJS.ProcessEnv,
  name: string,
  ...args: string[]
): Promise<string> =>
  runCommand(
    process.execPath,
    ['--conditions=@essaim/source', join(checkout, `deploy/local/${name}.ts`), ...args],
    {
      what: name,
      cwd: checkout,
      env: environment,
      timeoutMs: 360_000,
    },
  );

const start = (...args: string[]) => script('start', '--detach', '--no-demo', ...args);

const current = (): RunFile => {
  const run = readRunFile(folders.run);
  if (!run) throw new Error('no copy runs');
  return run;
};

const areReady = async (): Promise<boolean> => {
  const urls = [...Object.values(current().services), current().console].map(
    (url) => `${url}/health/ready`,
  );
  const answers = await Promise.all(urls.map((url) => fetch(url).then(({ ok }) => ok)));
  return answers.every(Boolean);
};

/** Who the first administrator is, after signing in with the password that the run file tells. */
const signIn = async (): Promise<unknown> => {
  const { accounts, issuer, services } = current();
  const [account] = accounts;
  const response = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'essaim-local',
      client_secret: readFileSync(join(folders.secrets, 'local-client'), 'utf8'),
      username: account!.username,
      password: account!.password,
      scope: 'openid',
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  const me = await fetch(`${services.identity}/me`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(me.status).toBe(200);
  return ((await me.json()) as { person: unknown }).person;
};

const killHard = async (pids: number[]): Promise<void> => {
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await expect.poll(() => pids.filter((pid) => identifyProcess(pid))).toEqual([]);
};

beforeAll(async () => {
  removePostgresData(join(folders.data, 'postgres'));
  rmSync(home, { recursive: true, force: true });
  await start();
});
afterAll(async () => {
  await script('stop');
  removePostgresData(join(folders.data, 'postgres'));
});

test('everything is ready when the start returns, and the first administrator signs in', async () => {
  expect(await areReady()).toBe(true);
  expect(current()).toMatchObject({
    console: `http://localhost:${base}`,
    realm: `essaim-${base}`,
    accounts: [{ tier: 'national', role: 'coordination' }],
  });
  expect(await signIn()).toMatchObject({ email: 'coordination@essaim.example' });
});

test('a second start on the same data is refused, and disturbs nothing', async () => {
  const { pid } = current();
  await expect(start()).rejects.toThrow(`in use by process ${pid}`);
  expect(await areReady()).toBe(true);
});

test('an import names each bad line, and writes only when it is told to', async () => {
  const given = join(checkout, 'packages/dev-env/data/territories.csv');
  const bad = join(home, 'territories.csv');
  const lines = readFileSync(given, 'utf8').split('\n');
  writeFileSync(bad, lines.with(3, lines[3]!.replace(/,[ABC],/, ',D,')).join('\n'));
  await expect(script('import', 'territories', bad, '--apply')).rejects.toThrow(
    /territories\.csv:4:school_zone: .*\.\nDry run: 100 new.*1 refused\. Nothing was written\./s,
  );
  expect(await script('import', 'territories', given)).toMatch(/^Dry run: 1\d\d new,/m);
  expect(await script('import', 'territories', given, '--apply')).toMatch(/^Imported: 1\d\d new,/m);
  expect(await script('import', 'territories', given)).toMatch(/^Dry run: 0 new,/m);
  const associations = join(checkout, 'packages/dev-env/data/associations-demonstration.csv');
  await expect(script('import', 'associations', associations)).rejects.toThrow(
    /associations-demonstration\.csv:75:departement: .* 75 refused\. Nothing was written\./s,
  );
  await expect(script('import', 'territoires', given)).rejects.toThrow('WHAT is one of: ');
});

test('each part that is killed comes back by itself', async () => {
  for (const { name, pid } of current().processes) {
    await killHard([pid]);
    const isBack = () => current().processes.some((part) => part.name === name && part.pid !== pid);
    await expect.poll(isBack, { timeout: 60_000, interval: 100 }).toBe(true);
    await expect
      .poll(() => areReady().catch(() => false), { timeout: 60_000, interval: 200 })
      .toBe(true);
  }
  await expect.poll(() => signIn().catch(() => null), { timeout: 30_000 }).not.toBeNull();
});

test('after kill -9 of everything at once a new start finds the same people', async () => {
  const before = await signIn();
  const { pid, processes } = current();
  await killHard([pid, ...processes.map((part) => part.pid)]);
  expect(readRunFile(folders.run)).toBeNull();
  await start();
  expect(await signIn()).toEqual(before);
});

test('after kill -9 of the supervisor alone a new start takes over', async () => {
  const before = await signIn();
  const { pid, processes } = current();
  await killHard([pid]);
  await start();
  const now = new Set(current().processes.map((part) => part.pid));
  expect(processes.filter((part) => now.has(part.pid))).toEqual([]);
  expect(await signIn()).toEqual(before);
});

test('stop leaves no process, no run file and no taken port', async () => {
  await script('stop');
  expect(readRunFile(folders.run)).toBeNull();
  expect(processLedger(folders.processes).leftovers()).toEqual([]);
  await expect(checkPorts(portPlan(base))).resolves.toBeUndefined();
  expect(await script('stop')).toContain('Nothing of this copy is running.');
});

test('its data are not started on other ports, where nobody could sign in', async () => {
  const elsewhere = { ...env, ESSAIM_PORT_BASE: String(await freePortBase()) };
  await expect(scriptIn(elsewhere, 'start', '--detach', '--no-demo')).rejects.toThrow(
    `made with ESSAIM_PORT_BASE=${base}`,
  );
  expect(readRunFile(folders.run)).toBeNull();
});

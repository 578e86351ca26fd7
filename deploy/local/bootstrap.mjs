// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs on Node 20 or later, before anything is installed: plain JavaScript, no dependency.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const CHECKOUT = resolve(
  import.meta.dirname ?? dirname(new URL(import.meta.url).pathname),
  '../..',
);
const COMMANDS = ['start', 'stop', 'test', 'bench', 'import', 'servers'];
const NODE_FLOOR = 20;
const NODE_WANTED = 26;

/** Ends with one sentence that says what to do. */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function step(name, action) {
  const since = performance.now();
  action();
  console.error(`  ${name}: ${((performance.now() - since) / 1000).toFixed(1)} s`);
}

/** Digest of the names and contents of files. */
function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(CHECKOUT, file)));
  return hash.digest('hex');
}

/** Does a step unless its stamp says that it was done with the same inputs and its result is still there. */
function once(name, { stamp, inputs, results, action }) {
  const file = join(CHECKOUT, stamp);
  const digest = digestOf(inputs);
  const done = existsSync(file) && readFileSync(file, 'utf8') === digest;
  if (done && results.every((path) => existsSync(join(CHECKOUT, path)))) return;
  step(name, action);
  writeFileSync(file, digest);
}

function run(what, remedy, command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: CHECKOUT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  if (result.status === 0) return;
  const said = `${result.stdout ?? ''}${result.stderr ?? ''}`
    .trim()
    .split('\n')
    .slice(-15)
    .join('\n');
  fail(`${what} failed: ${remedy}${result.error ? ` (${result.error.message})` : ''}\n${said}`);
}

function manifests() {
  const packages = ['packages', 'services'].flatMap((folder) =>
    readdirSync(join(CHECKOUT, folder)).map((name) => join(folder, name, 'package.json')),
  );
  return [
    'package.json',
    'deploy/package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...packages,
  ].filter((file) => existsSync(join(CHECKOUT, file)));
}

function installWorkspace() {
  once('workspace installed', {
    stamp: 'node_modules/.essaim-installed',
    inputs: manifests(),
    results: ['node_modules/.modules.yaml', 'node_modules/.bin/essaim'],
    action: () =>
      run(
        'The installation of the workspace',
        'check that npm reaches its registry, then try again.',
        'npx',
        ['-y', 'pnpm@12', 'install', '--frozen-lockfile'],
        { env: { ...process.env, CI: 'true' } },
      ),
  });
}

/** Node 26: the workspace's own on Linux, else the machine's. */
function findNode() {
  const packaged = join(CHECKOUT, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  const onPath = (process.env.PATH ?? '').split(':').map((folder) => join(folder, 'node'));
  for (const file of [packaged, process.execPath, ...onPath]) {
    if (!existsSync(file)) continue;
    const said = spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout ?? '';
    if (Number(/^v(\d+)/.exec(said)?.[1]) >= NODE_WANTED) return file;
  }
  return fail(
    `Node ${NODE_WANTED} is missing and no package brings it to ${process.platform}-${process.arch}: install Node ${NODE_WANTED}.`,
  );
}

function environmentFor(node) {
  const path = [dirname(node), join(CHECKOUT, 'node_modules/.bin'), process.env.PATH].join(':');
  return { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
}

function filesBelow(folder) {
  const base = join(CHECKOUT, folder);
  if (!existsSync(base)) return [];
  return readdirSync(base, { recursive: true })
    .map((name) => join(folder, name.toString()))
    .filter((file) => statSync(join(CHECKOUT, file)).isFile())
    .sort();
}

function generateTypes(node) {
  const contracts = 'packages/contracts';
  once('types generated', {
    stamp: 'node_modules/.essaim-generated',
    inputs: [
      `${contracts}/package.json`,
      ...['openapi', 'events', 'scripts'].flatMap((part) => filesBelow(join(contracts, part))),
    ],
    results: [`${contracts}/src/generated`],
    action: () =>
      run(
        'The generation of types',
        'the lines below say which contract is wrong.',
        'turbo',
        ['run', 'generate', '--output-logs=errors-only'],
        {
          env: environmentFor(node),
        },
      ),
  });
}

/** Hands over to Node 26: signals go on to it, its exit code comes back. */
function handOver(node, command, args) {
  const child = spawn(
    node,
    ['--conditions=@essaim/source', join(CHECKOUT, `deploy/local/${command}.ts`), ...args],
    {
      stdio: 'inherit',
      env: environmentFor(node),
    },
  );
  // Ctrl-C reaches the whole group by itself: sent on as well, it would arrive twice.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => fail(`Node ${NODE_WANTED} cannot be started: ${error.message}.`));
  child.once('exit', (code, signal) => process.exit(signal ? 1 : code));
}

const [command, ...given] = process.argv.slice(2);
const args = given[0] === '--' ? given.slice(1) : given;
if (!COMMANDS.includes(command)) fail(`Say one of: ${COMMANDS.join(', ')}.`);
if (Number(process.versions.node.split('.')[0]) < NODE_FLOOR) {
  fail(`Node ${process.versions.node} is too old: install Node ${NODE_FLOOR} or later.`);
}
installWorkspace();
const node = findNode();
generateTypes(node);
handOver(node, command, args);

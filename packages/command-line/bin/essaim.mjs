#!/usr/bin/env node
// SPDX-License-Identifier: AGPL-3.0-or-later
// Runs on Node 20 or later: plain JavaScript, no dependency. The command itself runs on the project's Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const CHECKOUT = resolve(HERE, '../../..');
const WANTED = 26;

const majorOf = (version) => Number(/^v?(\d+)/.exec(version)?.[1]);

/** The Node that runs the command: this one, the workspace's own on Linux, or one on the path. */
function findNode() {
  if (majorOf(process.versions.node) >= WANTED) return process.execPath;
  const packaged = join(CHECKOUT, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  const onPath = (process.env.PATH ?? '').split(':').map((folder) => join(folder, 'node'));
  for (const file of [packaged, ...onPath]) {
    if (!existsSync(file)) continue;
    const said = spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout ?? '';
    if (majorOf(said) >= WANTED) return file;
  }
  process.stderr.write(
    `Node ${WANTED} manque : lancez une fois « npm start », ou installez-le. Node ${WANTED} is missing: run "npm start" once, or install it.\n`,
  );
  return process.exit(1);
}

const child = spawn(
  findNode(),
  ['--conditions=@essaim/source', join(HERE, '../src/main.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'essaim-compile-cache'), ...process.env },
  },
);
// Ctrl-C reaches the whole group by itself: sent on as well, it would arrive twice.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.once('exit', (code, signal) => process.exit(signal ? 1 : code));

// SPDX-License-Identifier: AGPL-3.0-or-later
import { runCommand } from '@essaim/dev-infra';
import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'services/console/src/web',
  'services/console/src/shared',
  'services/console/index.html',
  'services/console/vite.config.ts',
  'services/console/lingui.config.ts',
  'services/console/package.json',
  'services/console/public',
  'packages/api-client/src',
  'packages/contracts/src',
  'packages/kernel/src',
  'pnpm-lock.yaml',
];

/**
 * Builds the console's web application when its sources differ from those of the last build. It is
 * built beside its place and then put there whole, since another copy may be serving it.
 */
export async function buildConsole(checkout: string): Promise<'built' | 'unchanged'> {
  const target = join(checkout, 'services/console/dist-web');
  const stamp = join(target, '.sources');
  const digest = digestOf(SOURCES.map((path) => join(checkout, path)));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return 'unchanged';
  const draft = `${target}.${process.pid}`;
  const vite = join(checkout, 'services/console/node_modules/vite/bin/vite.js');
  await runCommand(process.execPath, [vite, 'build', '--outDir', draft, '--logLevel', 'warn'], {
    what: 'The build of the console',
    cwd: join(checkout, 'services/console'),
    env: { ...process.env, NODE_ENV: 'production' },
  });
  writeFileSync(join(draft, '.sources'), digest);
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
  return 'built';
}

/** Digest of names and contents of files and folders, at any depth. */
export function digestOf(paths: string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf)) {
    hash.update(`${file}\n`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const CONSOLE = join(import.meta.dirname, '../..');
const SOURCES = [
  'src/{web,shared}/**/*.*',
  'public/**/*.*',
  'vite/*.ts',
  '*.{ts,html,json}',
  '../../pnpm-lock.yaml',
];

/** Builds the web app as production does, once for the same sources, and gives its folder. */
export async function buildWeb(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: CONSOLE }).sort()) {
    hash.update(file).update(readFileSync(join(CONSOLE, file)));
  }
  const target = join(tmpdir(), `essaim-web-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(target)) return target;
  const draft = await mkdtemp(`${target}-`);
  await promisify(execFile)('vite', ['build', '--outDir', draft, '--logLevel', 'warn'], {
    cwd: CONSOLE,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PATH: `${join(CONSOLE, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    },
  });
  try {
    renameSync(draft, target);
  } catch {
    // Another run was faster with the same sources.
    await rm(draft, { recursive: true });
  }
  return target;
}

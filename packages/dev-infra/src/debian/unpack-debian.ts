// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '../cache/cached.ts';
import { findOnPath } from '../choice/find-on-path.ts';
import { runCommand } from '../process/run-command.ts';

/**
 * Downloads Debian packages and unpacks them in the cache, without installing them: nobody has to be root.
 * @param name of what they are for, as the cache calls it
 * @returns the folder that stands for `/`, or a phrase that says why there is none
 */
export async function unpackDebian(
  cache: string,
  name: string,
  packages: readonly string[],
): Promise<{ root: string } | string> {
  const [aptGet, dpkgDeb] = ['apt-get', 'dpkg-deb'].map((program) => findOnPath(program));
  if (!aptGet || !dpkgDeb) return 'this is no Debian';
  const list = createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 8);
  const root = await cached(cache, `${name}-${list}-${process.arch}`, async (draft) => {
    const downloads = join(draft, 'packages');
    mkdirSync(downloads);
    const what = `The download of Debian’s packages for ${name}`;
    await runCommand(aptGet, ['download', '--quiet', ...packages], { what, cwd: downloads });
    for (const file of readdirSync(downloads)) {
      await runCommand(dpkgDeb, ['--extract', join(downloads, file), draft], { what });
    }
    rmSync(downloads, { recursive: true });
  });
  return { root };
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '../cache/cached.ts';
import { type Choice, chooseFirst } from '../choice/choose-first.ts';
import { findOnPath } from '../choice/find-on-path.ts';
import { runCommand } from '../process/run-command.ts';
import { DEBIAN_PACKAGES } from './debian-packages.ts';

/** LemonLDAP::NG and OpenLDAP, unpacked below `root` (`/` when they are installed). */
export type LemonLdap = { root: string; perl: string; slapd: string };

/** LemonLDAP::NG with OpenLDAP behind it, a real provider of others for tests: installed, or Debian's packages unpacked. */
export function findLemonLdap(cache: string): Promise<Choice<LemonLdap>> {
  return chooseFirst<LemonLdap>(
    'LemonLDAP::NG',
    [
      { name: 'the installed packages', find: installed },
      { name: 'Debian packages in the cache', find: () => unpacked(cache) },
    ],
    'LemonLDAP::NG is missing: install liblemonldap-ng-portal-perl and slapd, or apt-get with Debian’s lists.',
  );
}

async function installed(): Promise<LemonLdap | string> {
  const perl = findOnPath('perl');
  const slapd = '/usr/sbin/slapd';
  if (!perl) return 'there is no perl';
  if (!existsSync(slapd)) return 'slapd is not there';
  await runCommand(perl, ['-MLemonldap::NG::Portal::Main', '-e1'], { what: 'The portal' });
  return { root: '/', perl, slapd };
}

async function unpacked(cache: string): Promise<LemonLdap | string> {
  const [perl, aptGet, dpkgDeb] = ['perl', 'apt-get', 'dpkg-deb'].map((name) => findOnPath(name));
  if (!perl || !aptGet || !dpkgDeb) return 'this is no Debian';
  const list = createHash('sha256').update(DEBIAN_PACKAGES.join(' ')).digest('hex').slice(0, 8);
  const root = await cached(cache, `lemonldap-${list}-${process.arch}`, async (draft) => {
    const packages = join(draft, 'packages');
    mkdirSync(packages);
    const what = 'The download of LemonLDAP::NG';
    await runCommand(aptGet, ['download', '--quiet', ...DEBIAN_PACKAGES], { what, cwd: packages });
    for (const file of readdirSync(packages)) {
      await runCommand(dpkgDeb, ['--extract', join(packages, file), draft], { what });
    }
    rmSync(packages, { recursive: true });
  });
  return { root, perl, slapd: join(root, 'usr/sbin/slapd') };
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Choice, chooseFirst } from '../choice/choose-first.ts';
import { findOnPath } from '../choice/find-on-path.ts';
import { unpackDebian } from '../debian/unpack-debian.ts';
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
  const perl = findOnPath('perl');
  if (!perl) return 'there is no perl';
  const unpacking = await unpackDebian(cache, 'lemonldap', DEBIAN_PACKAGES);
  if (typeof unpacking === 'string') return unpacking;
  const { root } = unpacking;
  return { root, perl, slapd: join(root, 'usr/sbin/slapd') };
}

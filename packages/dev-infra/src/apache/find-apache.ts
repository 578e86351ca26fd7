// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Choice, chooseFirst } from '../choice/choose-first.ts';
import { libraryFolders } from '../debian/library-folders.ts';
import { unpackDebian } from '../debian/unpack-debian.ts';
import { DEBIAN_PACKAGES } from './debian-packages.ts';

/** Apache httpd 2.4 with `mod_auth_openidc` and `mod_auth_mellon`. */
export type Apache = {
  program: string;
  /** Folder of the modules. */
  modules: string;
  /** Makes the key, the certificate and the metadata of a service provider. */
  createMetadata: string;
  env: NodeJS.ProcessEnv;
};

/** Two real relying parties of others for tests: installed, or Debian's packages unpacked. */
export function findApache(cache: string): Promise<Choice<Apache>> {
  return chooseFirst<Apache>(
    'Apache httpd with mod_auth_openidc and mod_auth_mellon',
    [
      { name: 'the installed packages', find: () => apacheBelow('/', process.env) },
      { name: 'Debian packages in the cache', find: () => unpacked(cache) },
    ],
    'Apache is missing: install apache2-bin, libapache2-mod-auth-openidc and libapache2-mod-auth-mellon, or apt-get with Debian’s lists.',
  );
}

async function unpacked(cache: string): Promise<Apache | string> {
  const unpacking = await unpackDebian(cache, 'apache', DEBIAN_PACKAGES);
  if (typeof unpacking === 'string') return unpacking;
  const { root } = unpacking;
  const env = { ...process.env, LD_LIBRARY_PATH: libraryFolders(root).join(':') };
  return apacheBelow(root, env);
}

function apacheBelow(root: string, env: NodeJS.ProcessEnv): Apache | string {
  const program = join(root, 'usr/sbin/apache2');
  const modules = join(root, 'usr/lib/apache2/modules');
  const createMetadata = join(root, 'usr/sbin/mellon_create_metadata');
  const needed = [
    program,
    createMetadata,
    ...['openidc', 'mellon'].map((name) => join(modules, `mod_auth_${name}.so`)),
  ];
  const missing = needed.find((file) => !existsSync(file));
  return missing === undefined
    ? { program, modules, createMetadata, env }
    : `${missing} is missing`;
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { libraryFolders } from '../debian/library-folders.ts';
import type { LemonLdap } from './find-lemonldap.ts';

/** The environment in which programs find the libraries of packages that were unpacked, not installed. */
export function unpackedEnvironment({ root }: LemonLdap): NodeJS.ProcessEnv {
  if (root === '/') return process.env;
  const libraries = libraryFolders(root);
  const modules = libraries
    .filter((folder) => folder.endsWith('-linux-gnu'))
    .flatMap((folder) => {
      const perl = join(folder, 'perl5');
      return readdirSync(perl).map((version) => join(perl, version));
    });
  return {
    ...process.env,
    LD_LIBRARY_PATH: libraries.join(':'),
    PERL5LIB: [join(root, 'usr/share/perl5'), ...modules].join(':'),
  };
}

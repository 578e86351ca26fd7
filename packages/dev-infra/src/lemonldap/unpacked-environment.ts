// SPDX-License-Identifier: AGPL-3.0-or-later
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LemonLdap } from './find-lemonldap.ts';

/** The environment in which programs find the libraries of packages that were unpacked, not installed. */
export function unpackedEnvironment({ root }: LemonLdap): NodeJS.ProcessEnv {
  if (root === '/') return process.env;
  const library = join(root, 'usr/lib');
  const machines = readdirSync(library).filter((name) => name.endsWith('-linux-gnu'));
  const modules = machines.flatMap((name) => {
    const folder = join(library, name, 'perl5');
    return readdirSync(folder).map((version) => join(folder, version));
  });
  return {
    ...process.env,
    LD_LIBRARY_PATH: machines.map((name) => join(library, name)).join(':'),
    PERL5LIB: [join(root, 'usr/share/perl5'), ...modules].join(':'),
  };
}

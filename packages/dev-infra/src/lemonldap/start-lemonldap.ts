// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../network/free-port.ts';
import { startChild } from '../process/start-child.ts';
import { waitForChild } from '../process/wait-for-child.ts';
import type { LemonLdap } from './find-lemonldap.ts';
import { type PortalClient, portalConfiguration } from './portal-configuration.ts';
import { type DirectoryPerson, startSlapd } from './start-slapd.ts';
import { unpackedEnvironment } from './unpacked-environment.ts';

export type LemonLdapPart = {
  /** Its issuer. */
  url: string;
  /** Registers the one client, or changes it; the portal starts anew. */
  register(client: PortalClient): Promise<void>;
  stop(): Promise<void>;
};

/** The portal without pictures to type off, for which it would want a graphics library. */
const PROGRAM = `use strict; use warnings;
BEGIN { $INC{'GD/SecurityImage.pm'} = __FILE__ }
use Plack::Runner;
use Lemonldap::NG::Portal::Main;
my $portal = Lemonldap::NG::Portal::Main->run({});
my $runner = Plack::Runner->new(server => 'HTTP::Server::PSGI', env => 'deployment');
$runner->parse_options('--host', '127.0.0.1', '--port', $ARGV[0]);
$runner->run($portal);
`;

/**
 * Starts LemonLDAP::NG on loopback with an OpenLDAP directory of these people behind it.
 * @param folder holds their data, made anew
 */
export async function startLemonLdap(
  lemon: LemonLdap,
  folder: string,
  people: readonly DirectoryPerson[],
): Promise<LemonLdapPart> {
  for (const name of [
    'configuration',
    'cache',
    'sessions',
    'sessions-locks',
    'history',
    'history-locks',
  ])
    mkdirSync(join(folder, name), { recursive: true });
  const directory = await startSlapd(lemon, folder, people);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  writeFileSync(join(folder, 'portal.pl'), PROGRAM);
  writeFileSync(join(folder, 'lemonldap-ng.ini'), settings(lemon, folder));
  const start = async () => {
    const child = await startChild({
      name: 'lemonldap',
      command: lemon.perl,
      args: [join(folder, 'portal.pl'), String(port)],
      env: {
        ...unpackedEnvironment(lemon),
        LLNG_DEFAULTCONFFILE: join(folder, 'lemonldap-ng.ini'),
      },
      logFile: join(folder, 'portal.log'),
    });
    const discovery = `${url}/.well-known/openid-configuration`;
    await waitForChild(child, async () => (await fetch(discovery)).ok, 20_000);
    return child;
  };
  let portal: Awaited<ReturnType<typeof start>> | null = null;
  return {
    url,
    register: async (client) => {
      await portal?.stop();
      const configuration = portalConfiguration({ url, ldapUrl: directory.url, folder, client });
      writeFileSync(join(folder, 'configuration/lmConf-1.json'), JSON.stringify(configuration));
      portal = await start();
    },
    stop: async () => {
      await portal?.stop();
      await directory.stop();
    },
  };
}

function settings({ root }: LemonLdap, folder: string): string {
  return `[all]
logLevel = warn
[configuration]
type = File
dirName = ${folder}/configuration
localStorage = Cache::FileCache
localStorageOptions = { 'namespace' => 'configuration', 'default_expires_in' => 1, 'cache_root' => '${folder}/cache', 'cache_depth' => 3 }
[portal]
staticPrefix = /static
templateDir = ${join(root, 'usr/share/lemonldap-ng/portal/templates')}
languages = en, fr
[handler]
`;
}

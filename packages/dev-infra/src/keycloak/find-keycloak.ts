// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '../cache/cached.ts';
import { verifyDigest } from '../cache/verify-digest.ts';
import { chooseFirst, type Candidate, type Choice } from '../choice/choose-first.ts';
import { findOnPath } from '../choice/find-on-path.ts';
import { runCommand } from '../process/run-command.ts';

/** An unpacked Keycloak distribution, not yet built for our options. */
export type KeycloakDistribution = { home: string; version: string };

/** The version that is the floor in production, then the one that serves where it cannot be had; SHA-256 of each archive. */
const RELEASES = [
  { version: '26.7.4', sha256: '04823c336b797a7e18889a44262a7a64e6bf624cbbcc518c85e2622176ff2eee' },
  { version: '26.7.3', sha256: '77657f30b7e90d70f727712ce1c967f430fd6a5e9f458d32d8c6df0635345f47' },
];
const COPY_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';

/** Keycloak 26.7: `KEYCLOAK_HOME`, else its distribution from Maven, kept unpacked in the cache. */
export function findKeycloak(
  cache: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Choice<KeycloakDistribution>> {
  return chooseFirst<KeycloakDistribution>(
    'Keycloak',
    [
      { name: 'KEYCLOAK_HOME', find: () => fromHome(env['KEYCLOAK_HOME']) },
      ...RELEASES.map(({ version, sha256 }): Candidate<KeycloakDistribution> => ({
        name: `Maven artifact keycloak-quarkus-dist ${version}`,
        find: () => fromMaven(cache, version, sha256),
      })),
    ],
    'Keycloak 26.7 is missing: install Maven (command mvn), which can fetch it, or unpack Keycloak 26.7 and set KEYCLOAK_HOME.',
  );
}

function fromHome(home: string | undefined): KeycloakDistribution | string {
  if (!home) return 'it is not set';
  const file = join(home, 'version.txt');
  if (!existsSync(file)) return `${home} holds no Keycloak distribution`;
  const version = /(\d+\.\d+\.\d+)/.exec(readFileSync(file, 'utf8'))?.[0] ?? '0';
  return version.startsWith('26.7.') ? { home, version } : `version ${version} is not 26.7`;
}

async function fromMaven(
  cache: string,
  version: string,
  sha256: string,
): Promise<KeycloakDistribution | string> {
  const key = `keycloak-${version}`;
  if (existsSync(join(cache, key))) return { home: join(cache, key), version };
  const maven = findOnPath('mvn');
  if (!maven) return 'Maven is not installed';
  const home = await cached(cache, key, async (draft) => {
    const artifact = `org.keycloak:keycloak-quarkus-dist:${version}:tar.gz`;
    await runCommand(
      maven,
      ['-q', '-B', COPY_GOAL, `-Dartifact=${artifact}`, `-DoutputDirectory=${draft}`],
      {
        what: `The download of Keycloak ${version}`,
        timeoutMs: 600_000,
      },
    );
    const archive = join(draft, `keycloak-quarkus-dist-${version}.tar.gz`);
    await verifyDigest(archive, sha256);
    await runCommand('tar', ['-xzf', archive, '-C', draft, '--strip-components=1'], {
      what: 'The unpacking of Keycloak',
    });
    rmSync(archive);
  });
  return { home, version };
}

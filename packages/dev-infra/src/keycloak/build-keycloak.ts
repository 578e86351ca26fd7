// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cached } from '../cache/cached.ts';
import type { Java } from '../java/find-java.ts';
import { runCommand } from '../process/run-command.ts';
import type { KeycloakDistribution } from './find-keycloak.ts';

/** The path below which Keycloak serves everything, so that its cookies stay its own. */
export const KEYCLOAK_PATH = '/auth';

const BUILD_OPTIONS = [
  '--db=postgres',
  '--health-enabled=true',
  '--http-management-health-enabled=false',
  `--http-relative-path=${KEYCLOAK_PATH}`,
  // A tool's old secret holds for a while beside the new one; a preview in 26.7.
  '--features=client-secret-rotation',
];

/**
 * Keycloak built for our options (`kc.sh build`), once for each version and set of options, in the cache. Themes are no part of it: they
 * are read at run time.
 * @returns the home of the built Keycloak, to be left unwritten
 */
export function buildKeycloak(
  cache: string,
  distribution: KeycloakDistribution,
  java: Java,
): Promise<string> {
  const digest = createHash('sha256')
    .update(JSON.stringify([relative(cache, distribution.home), BUILD_OPTIONS]))
    .digest('hex');
  return cached(
    cache,
    `keycloak-${distribution.version}-built-${digest.slice(0, 12)}`,
    async (draft) => {
      cpSync(distribution.home, draft, { recursive: true });
      await runCommand(join(draft, 'bin', 'kc.sh'), ['build', ...BUILD_OPTIONS], {
        what: 'The build of Keycloak',
        timeoutMs: 600_000,
        env: { ...process.env, JAVA_HOME: dirname(dirname(java.file)), JAVA: java.file },
      });
    },
  );
}

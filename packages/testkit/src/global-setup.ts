// SPDX-License-Identifier: AGPL-3.0-or-later
import { join, resolve } from 'node:path';
import { startTestServers, type TestServersEnvironment } from '@essaim/dev-infra';

/**
 * Gives the integration tests their servers, through `process.env`: those that the environment already names
 * (`deploy/local/servers.ts` keeps some running), else disposable ones for this run.
 */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env['ESSAIM_TEST_POSTGRES_URL' satisfies keyof TestServersEnvironment]) {
    return () => Promise.resolve();
  }
  const root = resolve(import.meta.dirname, '../../..');
  const servers = await startTestServers({
    folder: join(root, '.essaim', 'test', 'servers'),
    themesFolder: join(root, 'deploy', 'keycloak', 'themes'),
  });
  Object.assign(process.env, servers.environment);
  return () => servers.stop();
}

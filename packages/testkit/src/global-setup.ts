// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type TestServersEnvironment, startTestServers } from '@essaim/dev-infra';
import { removePrepared } from './database/prepared-database.ts';
import { makeSharedRealm, removeSharedRealm } from './keycloak/shared-realm.ts';
import { tellTestRun } from './run/test-run.ts';

/**
 * Gives the integration tests their servers, through `process.env`, and what all files of the run share. The servers are those that
 * the environment already names (`deploy/local/servers.ts` keeps some running), else disposable ones for this run.
 */
export async function setup(): Promise<() => Promise<void>> {
  const stop = await servers();
  const id = randomBytes(6).toString('hex');
  const realm = await makeSharedRealm(id);
  const folder = mkdtempSync(join(tmpdir(), 'essaim-test-'));
  tellTestRun({ id, folder, realm });
  return async () => {
    await Promise.all([removeSharedRealm(realm), removePrepared(id)]);
    rmSync(folder, { recursive: true, force: true });
    await stop();
  };
}

async function servers(): Promise<() => Promise<void>> {
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

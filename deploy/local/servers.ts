// SPDX-License-Identifier: AGPL-3.0-or-later
import { join, resolve } from 'node:path';
import { startTestServers } from '@essaim/dev-infra';

/**
 * Keeps the servers of the integration tests running, so that `vitest run <path>` starts at once:
 * `npm run --silent servers > servers.env`, then `source servers.env` in another shell.
 * Ctrl-C stops them.
 */
const root = resolve(import.meta.dirname, '../..');
const servers = await startTestServers({
  folder: join(root, '.essaim', 'servers'),
  themesFolder: join(root, 'deploy', 'keycloak', 'themes'),
});
for (const [name, value] of Object.entries(servers.environment))
  console.log(`export ${name}='${value}'`);
const forever = setInterval(() => undefined, 2 ** 30);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    clearInterval(forever);
    void servers.stop();
  });
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { ensureDatabase, findPostgres, SERVICES, startPostgres } from '@essaim/dev-infra';
import { join } from 'node:path';
import type { Copy } from './copy.ts';
import type { Supervisor } from './supervisor.ts';

const DATABASES = [...SERVICES, 'keycloak', 'miniflux'] as const;

export type Databases = { urls: Record<(typeof DATABASES)[number], string> };

/** Starts PostgreSQL, or takes the one that `ESSAIM_POSTGRES_URL` names, and gives each service a database and a role of its own. */
export async function startDatabases(copy: Copy, supervised: Supervisor): Promise<Databases> {
  const superuser = copy.env['ESSAIM_POSTGRES_URL'] || (await startOwn(copy, supervised));
  const urls: Partial<Databases['urls']> = {};
  for (const name of DATABASES) {
    urls[name] = await ensureDatabase(superuser, name, copy.secret(`database-${name}`));
  }
  return { urls: urls as Databases['urls'] };
}

async function startOwn(copy: Copy, supervised: Supervisor): Promise<string> {
  const { step } = copy.steps;
  const { found: binaries } = await findPostgres();
  const start = () =>
    startPostgres({
      binaries,
      cache: copy.cache,
      password: copy.secret('postgres-superuser'),
      dataFolder: join(copy.folders.data, 'postgres'),
      logFolder: copy.folders.logs,
      port: copy.ports.postgres,
      ledger: copy.ledger,
    });
  const kept = await step(`PostgreSQL ${binaries.version}`, () =>
    supervised.keep('PostgreSQL', start),
  );
  return kept.current().url;
}

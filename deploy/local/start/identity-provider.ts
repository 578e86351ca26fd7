// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  buildKeycloak,
  findJava,
  findKeycloak,
  SetupError,
  startKeycloak,
} from '@essaim/dev-infra';
import { join } from 'node:path';
import type { Copy } from './copy.ts';
import type { Supervisor } from './supervisor.ts';

export type IdentityProvider = {
  keycloakUrl: string;
  administrator: { clientId: string; clientSecret: string };
};

/** Starts Keycloak on its database, or takes the one that `ESSAIM_KEYCLOAK_URL` names. Its realm is made by `services/identity`. */
export async function startIdentityProvider(
  copy: Copy,
  supervised: Supervisor,
  databaseUrl: string,
): Promise<IdentityProvider> {
  const given = copy.env['ESSAIM_KEYCLOAK_URL'];
  if (given)
    return { keycloakUrl: given.replace(/\/$/, ''), administrator: givenAdministrator(copy.env) };
  const { step } = copy.steps;
  const [{ found: java }, { found: distribution }] = await Promise.all([
    findJava(),
    findKeycloak(copy.cache),
  ]);
  const builtHome = await step(`Keycloak ${distribution.version}, built`, () =>
    buildKeycloak(copy.cache, distribution, java),
  );
  const administrator = {
    clientId: 'essaim-administrator',
    clientSecret: copy.secret('keycloak-administrator'),
  };
  const start = () =>
    startKeycloak({
      builtHome,
      java,
      databaseUrl,
      administrator,
      themesFolder: join(copy.checkout, 'deploy', 'keycloak', 'themes'),
      dataFolder: join(copy.folders.data, 'keycloak'),
      logFolder: copy.folders.logs,
      port: copy.ports.keycloak,
      ledger: copy.ledger,
    });
  const kept = await step(`Keycloak ${distribution.version}, started`, () =>
    supervised.keep('Keycloak', start),
  );
  return { keycloakUrl: kept.current().url, administrator };
}

function givenAdministrator(env: NodeJS.ProcessEnv): IdentityProvider['administrator'] {
  const clientId = env['ESSAIM_KEYCLOAK_ADMIN_CLIENT_ID'];
  const clientSecret = env['ESSAIM_KEYCLOAK_ADMIN_CLIENT_SECRET'];
  if (clientId && clientSecret) return { clientId, clientSecret };
  throw new SetupError(
    'ESSAIM_KEYCLOAK_URL needs its administrator: set ESSAIM_KEYCLOAK_ADMIN_CLIENT_ID and ESSAIM_KEYCLOAK_ADMIN_CLIENT_SECRET to a service account of its master realm.',
  );
}

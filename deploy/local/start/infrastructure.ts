// SPDX-License-Identifier: AGPL-3.0-or-later
import { startMail } from '@essaim/dev-infra';
import { join } from 'node:path';
import type { Copy } from './copy.ts';
import { type Databases, startDatabases } from './databases.ts';
import { startIdentityProvider } from './identity-provider.ts';
import { type Broker, startBroker } from './broker.ts';
import type { Supervisor } from './supervisor.ts';

export type Infrastructure = {
  databases: Databases;
  broker: Broker;
  /** With its path, `/auth`. */
  keycloakUrl: string;
  administrator: { clientId: string; clientSecret: string };
  mail: { smtpUrl: string; url: string };
};

/** Starts what the services stand on: PostgreSQL, NATS and mail at once, Keycloak as soon as its database is there. */
export async function startInfrastructure(
  copy: Copy,
  supervised: Supervisor,
): Promise<Infrastructure> {
  const mail = await startMail({
    dataFolder: join(copy.folders.data, 'mail'),
    smtpPort: copy.ports.smtp,
    webPort: copy.ports.mail,
  });
  supervised.closeAtEnd(() => mail.stop());
  const databases = startDatabases(copy, supervised);
  const keycloak = databases.then(({ urls }) =>
    startIdentityProvider(copy, supervised, urls.keycloak),
  );
  const [ready, broker, identityProvider] = await Promise.all([
    databases,
    startBroker(copy, supervised),
    keycloak,
  ]);
  return { databases: ready, broker, ...identityProvider, mail };
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessagingConnection } from '@essaim/messaging';
import { databaseCheck } from '@essaim/postgres';
import type { Health, HealthCheck } from '@essaim/service-kit';
import type { Kysely } from 'kysely';
import type { Provider } from './auth/provider.ts';
import type { ConsoleConfig } from './config.ts';
import type { ConsoleDatabase } from './db/schema.ts';

export interface HealthDeps {
  readonly db: Kysely<ConsoleDatabase>;
  readonly provider: Provider;
  readonly connection: Pick<MessagingConnection, 'connected'>;
  readonly config: Pick<ConsoleConfig, 'issuer' | 'services'>;
}

const TIMEOUT_MS = 1500;

/** Whether an address answers a request with success. */
const answers =
  (url: string): HealthCheck =>
  async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
      () => null,
    );
    await response?.body?.cancel();
    if (response === null) return 'does not answer';
    return response.ok ? null : `answered ${response.status}`;
  };

/**
 * What `GET /health/ready` looks at. The console is ready while it can serve a page and knows how to
 * sign somebody in: its database answers, and the identity provider was discovered, once. Whatever
 * else is away leaves it ready, and degraded: the provider after that (whoever is signed in works
 * on), a service (its parts of the screens say so), NATS (changes show at the next reading).
 */
export const consoleHealth = ({ db, provider, connection, config }: HealthDeps): Health => ({
  needs: {
    database: databaseCheck(db),
    'sign-in': () =>
      provider().then(
        () => null,
        () => 'the identity provider was not reached yet',
      ),
  },
  delays: {
    'identity-provider': answers(`${config.issuer}/.well-known/openid-configuration`),
    identity: answers(`${config.services.identity}/health/live`),
    catalog: answers(`${config.services.catalog}/health/live`),
    planning: answers(`${config.services.planning}/health/live`),
    nats: async () => (connection.connected ? null : 'NATS does not answer; changes show late'),
  },
});

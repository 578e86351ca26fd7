// SPDX-License-Identifier: AGPL-3.0-or-later
import { type IdentityClient, createIdentityClient } from '@essaim/api-client';
import { type Clock, systemClock } from '@essaim/kernel';
import { createDatabase } from '@essaim/postgres';
import { type Logger, type RunningService } from '@essaim/service-kit';
import {
  type TestRealm,
  eventually,
  migrated,
  natsNamespace,
  preparedDatabase,
  testLogger,
  testServers,
} from '@essaim/testkit';
import { keepSecret, keepSecretsOf } from '@essaim/dev-infra';
import { randomBytes } from 'node:crypto';
import type { IdentityConfig } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { SecondFactorPolicy } from '../domain/second-factor.ts';
import type { IdentityTables } from '../db/schema.ts';
import { migrations } from '../db/migrations/index.ts';
import { startIdentity } from '../service.ts';
import { preparedRealm } from './prepared-realm.ts';

export { CONSOLE_URL } from './prepared-realm.ts';

export interface TestIdentity extends AsyncDisposable {
  readonly config: IdentityConfig;
  readonly realm: TestRealm;
  readonly url: string;
  readonly db: Database;
  readonly namespace: string;
  /** The API, as a person. */
  as(person: { uid: string; mandateVersion?: number }, mandate?: string): IdentityClient;
  /** Stops the service, keeping its database and realm. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Waits until all that it needs answers. */
  ready(): Promise<void>;
}

/** The identity service on a database, a realm and streams of its own. */
export const startTestIdentity = async (
  options: {
    readonly clock?: Clock;
    readonly firstAdministrator?: string;
    /** Where identity reaches Keycloak, when it is not the server itself. */
    readonly keycloakUrl?: string;
    /** The same of NATS. */
    readonly natsUrl?: string;
    readonly logger?: Logger;
    readonly secondFactor?: SecondFactorPolicy;
    readonly publicUrl?: string;
    /** Resolvers of the DNS, when they are not the machine's own. */
    readonly dnsServers?: readonly string[];
  } = {},
): Promise<TestIdentity> => {
  const database = await preparedDatabase('identity', (url) => migrated(url, migrations));
  const { realm, settings } = await preparedRealm();
  const namespace = natsNamespace();
  const config: IdentityConfig = {
    port: 0,
    logLevel: 'silent',
    clock: options.clock ?? systemClock(),
    databaseUrl: database.url,
    nats: { url: options.natsUrl ?? testServers.natsUrl, seed: undefined },
    issuer: realm.issuer,
    publicUrl: options.publicUrl ?? null,
    keycloak: {
      baseUrl: options.keycloakUrl ?? testServers.keycloakUrl,
      realm: realm.name,
      credentials: {
        username: testServers.keycloakAdmin.user,
        password: testServers.keycloakAdmin.password,
      },
    },
    realm: settings,
    encryptionKey: randomBytes(32),
    outgoing: { allowsPrivate: true, timeoutMs: 2000, userAgent: 'essaim-identity' },
    dnsServers: options.dnsServers ?? [],
    firstAdministrator: options.firstAdministrator ?? null,
    secondFactor: options.secondFactor ?? 'enrolled',
    signInPollSeconds: 1,
  };
  keepSecretsOf(JSON.stringify(config.realm));
  keepSecret('encryption key', config.encryptionKey.toString('base64url'));
  const db = createDatabase<IdentityTables>(database.url, { poolSize: 3 });
  let service: RunningService | null = null;

  const start = async (): Promise<void> => {
    service = await startIdentity(config, {
      namespace,
      validateResponses: true,
      requestsPerMinute: 1_000_000,
      logger: options.logger ?? testLogger('identity'),
    });
  };
  const ready = (): Promise<void> =>
    eventually(async () => {
      const response = await fetch(`${service?.url}/health/ready`);
      const health = (await response.json()) as { status: string };
      if (health.status !== 'ready') throw new Error(JSON.stringify(health));
    }, 60_000);
  const stop = async (): Promise<void> => {
    await service?.[Symbol.asyncDispose]();
    service = null;
  };
  await start();
  await ready();

  return {
    config,
    realm,
    db,
    namespace,
    get url(): string {
      if (!service) throw new Error('the service is stopped');
      return service.url;
    },
    as: (person, mandate) =>
      createIdentityClient({
        baseUrl: service?.url ?? '',
        token: () => realm.token(person),
        fetch: fetchAndKeep,
        ...(mandate !== undefined && { mandate }),
      }),
    start,
    ready,
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop();
      await db.destroy();
      await realm[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
};

/** Writes down the secrets that go by. */
const fetchAndKeep = async (request: Request): Promise<Response> => {
  if (request.headers.get('content-type') === 'application/json') {
    keepSecretsOf(await request.clone().text());
  }
  const response = await fetch(request);
  if (response.headers.get('content-type')?.startsWith('application/json')) {
    keepSecretsOf(await response.clone().text());
  }
  return response;
};

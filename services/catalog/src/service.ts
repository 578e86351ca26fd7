// SPDX-License-Identifier: AGPL-3.0-or-later
import { openApiDocument } from '@essaim/contracts';
import { personLoader } from '@essaim/directory';
import { startMessaging } from '@essaim/messaging';
import { guardedRequests } from '@essaim/outgoing';
import { databaseCheck, openDatabase } from '@essaim/postgres';
import {
  type Logger,
  type RunningService,
  createGuard,
  createHttpApp,
  createLogger,
  createSecretBox,
  every,
  machineKeySet,
  serve,
} from '@essaim/service-kit';
import type { Deps } from './app/deps.ts';
import type { Probing } from './app/health/probe-due.ts';
import { probeSignOn } from './app/health/probe-sign-on.ts';
import { remembered } from './app/health/remembered.ts';
import { repeatedWork } from './app/repeated-work.ts';
import type { Delivering } from './app/webhooks/deliver-due.ts';
import type { CatalogConfig } from './config.ts';
import { migrations } from './db/migrations/index.ts';
import { createReads } from './db/reads/index.ts';
import type { CatalogDatabase } from './db/schema.ts';
import { inTransaction } from './db/unit-of-work.ts';
import { handlers } from './http/routes.ts';
import { SENDS } from './messaging/publishes.ts';
import { inboxHandlers } from './messaging/subscribes.ts';

export { type CatalogConfig, readConfig } from './config.ts';

const NAME = 'catalog';
const AUDIENCE = 'essaim-catalog';
const LOOK_EVERY_MS = 2000;

/** What tests replace. */
export interface CatalogOverrides {
  readonly logger?: Logger;
  /** Sets this service's streams apart from others' on the same NATS server. */
  readonly namespace?: string;
  readonly validateResponses?: boolean;
  /** From one address; the service kit's when absent. */
  readonly requestsPerMinute?: number;
  /** How often overdue steps are looked for, in milliseconds. */
  readonly lookEveryMs?: number;
}

/** Starts the catalog service: migrates its database, then serves, relays and listens. */
export const startCatalog = async (
  config: CatalogConfig,
  overrides: CatalogOverrides = {},
): Promise<RunningService> => {
  const { clock } = config;
  const logger = overrides.logger ?? createLogger(NAME, config.logLevel);
  await using stack = new AsyncDisposableStack();
  const db = await openDatabase<CatalogDatabase>(stack, {
    url: config.databaseUrl,
    applicationName: AUDIENCE,
    migrations,
    logger,
  });

  const outgoing = guardedRequests(config.outgoing);
  // Its address is the configuration's own, and may be on the deployment's network.
  const ownNetwork = guardedRequests({ ...config.outgoing, allowsPrivate: true });
  const probing: Probing = {
    inTransaction: inTransaction(db),
    outgoing,
    signOnFault: remembered(
      () => probeSignOn(ownNetwork, config.issuer),
      (config.probeSeconds * 1000) / 2,
    ),
    everySeconds: config.probeSeconds,
    retry: config.retry,
  };
  const delivering: Delivering = {
    inTransaction: probing.inTransaction,
    outgoing,
    secrets: createSecretBox(config.encryptionKey),
    random: Math.random,
  };
  const deps: Deps = {
    inTransaction: probing.inTransaction,
    probing,
    delivering,
    addresses: { loopback: config.isLocal },
    retry: config.retry,
  };
  const messaging = stack.use(
    startMessaging({
      service: NAME,
      db,
      nats: config.nats,
      namespace: overrides.namespace,
      handlers: inboxHandlers(clock, config.retry),
      sends: SENDS,
      clock,
      logger,
    }),
  );
  for (const work of repeatedWork(deps, clock, overrides.lookEveryMs ?? LOOK_EVERY_MS)) {
    stack.use(every(work, logger));
  }

  const reads = createReads(db);
  const app = createHttpApp({
    document: openApiDocument(NAME),
    handlers: handlers({
      reads,
      deps,
      parked: messaging.parked,
      asksSecondFactor: config.asksSecondFactor,
    }),
    guard: createGuard({
      issuer: config.issuer,
      audience: AUDIENCE,
      authorizedParties: config.authorizedParties,
      ...(config.identityUrl !== null && { machineKeys: machineKeySet(config.identityUrl) }),
      loadPerson: personLoader(db),
      clock,
    }),
    health: {
      needs: { database: databaseCheck(db) },
      delays: messaging.checks,
      figures: messaging.figures,
    },
    logger,
    clock,
    validateResponses: overrides.validateResponses ?? false,
    ...(overrides.requestsPerMinute !== undefined && {
      requestsPerMinute: overrides.requestsPerMinute,
    }),
  });
  return await serve(stack, app, config.port);
};

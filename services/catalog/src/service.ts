// SPDX-License-Identifier: AGPL-3.0-or-later
import { openApiDocument } from '@essaim/contracts';
import { personLoader } from '@essaim/directory';
import { connectNats, messagingFigures, startInbox, startRelay } from '@essaim/messaging';
import { createDatabase, migrateToLatest } from '@essaim/postgres';
import {
  type Logger,
  type RunningService,
  createGuard,
  createHttpApp,
  createLogger,
  listen,
} from '@essaim/service-kit';
import type { Deps } from './app/deps.ts';
import type { CatalogConfig } from './config.ts';
import { migrations } from './db/migrations/index.ts';
import { createReads } from './db/reads/index.ts';
import type { CatalogDatabase } from './db/schema.ts';
import { inTransaction } from './db/unit-of-work.ts';
import { healthChecks } from './health-checks.ts';
import { handlers } from './http/routes.ts';
import { SENDS } from './messaging/publishes.ts';
import { replayWith } from './messaging/replay-with.ts';
import { startRetryTimer } from './messaging/retry-timer.ts';
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
  const db = createDatabase<CatalogDatabase>(config.databaseUrl, {
    applicationName: 'essaim-catalog',
    onConnectionError: (error) => logger.warn({ err: error }, 'lost a database connection'),
  });
  stack.defer(() => db.destroy());
  await migrateToLatest(db, migrations);

  const deps: Deps = {
    inTransaction: inTransaction(db),
    addresses: { loopback: config.isLocal },
    retry: config.retry,
  };
  const connection = stack.use(
    connectNats({
      servers: config.nats.url,
      name: AUDIENCE,
      nkeySeed: config.nats.seed,
      ...(config.nats.seed !== undefined && { inboxPrefix: `_INBOX_${NAME}` }),
      namespace: overrides.namespace ?? '',
      logger,
      onClosed: (error) => {
        throw error;
      },
    }),
  );
  const messaging = { db, connection, service: NAME, logger } as const;
  const relay = stack.use(startRelay({ ...messaging, sends: SENDS }));
  const inbox = stack.use(
    startInbox({ ...messaging, clock, handlers: inboxHandlers(clock, config.retry) }),
  );
  stack.use(
    startRetryTimer(deps, { clock, logger, everyMs: overrides.lookEveryMs ?? LOOK_EVERY_MS }),
  );

  const reads = createReads(db);
  const app = createHttpApp({
    document: openApiDocument(NAME),
    handlers: handlers({ reads, deps, replay: replayWith(inbox) }),
    guard: createGuard({
      issuer: config.issuer,
      audience: AUDIENCE,
      authorizedParties: config.authorizedParties,
      loadPerson: personLoader(db),
      clock,
    }),
    health: healthChecks({ db, relay, inbox, connection }),
    figures: messagingFigures(relay, inbox),
    logger,
    clock,
    validateResponses: overrides.validateResponses ?? false,
  });
  const server = await listen(app, config.port);
  stack.defer(() => server.close());
  const running = stack.move();
  return { url: server.url, [Symbol.asyncDispose]: () => running.disposeAsync() };
};

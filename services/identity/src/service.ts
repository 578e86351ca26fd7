// SPDX-License-Identifier: AGPL-3.0-or-later
import { openApiDocument } from '@essaim/contracts';
import type { Clock } from '@essaim/kernel';
import { connectNats, messagingFigures, startInbox, startRelay } from '@essaim/messaging';
import { createDatabase, migrateToLatest } from '@essaim/postgres';
import {
  type HealthChecks,
  type Logger,
  type RunningService,
  createGuard,
  createHttpApp,
  createLogger,
  createMailer,
  listen,
} from '@essaim/service-kit';
import { sql } from 'kysely';
import type { Identity } from './app/identity.ts';
import { expireInvitations } from './app/invitations/expire-invitations.ts';
import { turnMandates } from './app/mandates/turn-mandates.ts';
import { ensureFirstAdministrator } from './app/operations/first-administrator.ts';
import { reconcileAtStart } from './app/operations/reconcile.ts';
import { pollSignIns } from './app/sessions/poll-sign-ins.ts';
import { taskHandlers } from './app/tasks/handlers.ts';
import { startTaskQueue } from './app/tasks/task-queue.ts';
import { repeat, untilDone } from './background.ts';
import type { IdentityConfig } from './config.ts';
import { migrations } from './db/migrations/index.ts';
import { personLoader } from './db/person-loader.ts';
import type { IdentityTables } from './db/schema.ts';
import { routes } from './http/routes.ts';
import { connectKeycloak } from './keycloak/connection.ts';
import { keycloakProvider } from './keycloak/identity-provider.ts';
import { CONSOLE_CLIENT, LOCAL_CLIENT } from './keycloak/realm/own-clients.ts';
import { subscribes } from './messaging/subscribes.ts';
import { createSecretBox } from './secret-box.ts';

/** The client id that tokens for this service name as audience. */
const AUDIENCE = 'essaim-identity';
const HOUSEKEEPING_SECONDS = 60;

export interface IdentityOverrides {
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** Sets streams and subjects of a test apart. */
  readonly namespace?: string;
  readonly validateResponses?: boolean;
}

/** Starts the identity service. It answers while NATS or Keycloak are away and catches up. */
export const startIdentity = async (
  config: IdentityConfig,
  overrides: IdentityOverrides = {},
): Promise<RunningService> => {
  const logger = overrides.logger ?? createLogger('identity', config.logLevel);
  const clock = overrides.clock ?? config.clock;
  const db = createDatabase<IdentityTables>(config.databaseUrl, {
    applicationName: 'essaim-identity',
  });
  await migrateToLatest(db, migrations);
  const { smtp, consoleUrl } = config.realm;
  const connection = connectNats({
    servers: config.nats.url,
    name: 'identity',
    nkeySeed: config.nats.seed,
    inboxPrefix: '_INBOX_identity',
    namespace: overrides.namespace ?? '',
    logger,
  });
  const queue = startTaskQueue({ db, logger, handlers: () => taskHandlers(identity) });
  const identity: Identity = {
    db,
    clock,
    provider: keycloakProvider(connectKeycloak(config.keycloak), config.realm),
    mailer: createMailer(smtp.url, `${smtp.fromName} <${smtp.fromAddress}>`),
    secrets: createSecretBox(config.encryptionKey),
    logger,
    queue,
    replay: (key) => inbox.replay(key),
    consoleUrl,
    issuer: config.issuer,
  };
  const relay = startRelay({ db, connection, service: 'identity', logger });
  const inbox = startInbox({
    db,
    connection,
    service: 'identity',
    handlers: subscribes(identity),
    commandsFrom: ['catalog'],
    clock,
    logger,
  });
  if (config.firstAdministrator !== null) {
    await ensureFirstAdministrator(identity, config.firstAdministrator);
  }
  const stopping = new AbortController();
  let isRealmReady = false;
  const beginning = untilDone(logger, 'the realm', stopping.signal, () =>
    reconcileAtStart(identity),
  ).then((done) => {
    isRealmReady = done;
    if (done) queue.start();
    return done;
  });
  const jobs = [
    repeat('sign-ins', config.signInPollSeconds, logger, async () => {
      if (isRealmReady) await pollSignIns(identity);
    }),
    repeat('housekeeping', HOUSEKEEPING_SECONDS, logger, async () => {
      await expireInvitations(identity);
      await turnMandates(identity);
    }),
  ];
  const health: HealthChecks = {
    database: async () => {
      await sql`select 1`.execute(db);
      return null;
    },
    nats: async () => (connection.connected ? null : 'NATS does not answer; events wait here'),
    keycloak: async () => {
      if (!isRealmReady) return 'the realm is not ready yet';
      return (await identity.provider.isReachable()) ? null : 'Keycloak does not answer';
    },
  };
  const app = createHttpApp({
    document: openApiDocument('identity'),
    handlers: routes(identity),
    guard: createGuard({
      issuer: config.issuer,
      audience: AUDIENCE,
      authorizedParties: [
        CONSOLE_CLIENT,
        ...(config.realm.localClientSecret === null ? [] : [LOCAL_CLIENT]),
      ],
      loadPerson: personLoader(db),
      clock,
    }),
    health,
    figures: messagingFigures(relay, inbox),
    logger,
    clock,
    validateResponses: overrides.validateResponses ?? false,
  });
  const listening = await listen(app, config.port);

  return {
    url: listening.url,
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await listening.close();
      await Promise.all(jobs.map((job) => job.stop()));
      await beginning;
      await queue.stop();
      await inbox.stop();
      await relay.stop();
      await connection.close();
      identity.mailer.close();
      await db.destroy();
    },
  };
};

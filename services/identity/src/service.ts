// SPDX-License-Identifier: AGPL-3.0-or-later
import { openApiDocument } from '@essaim/contracts';
import type { Clock } from '@essaim/kernel';
import { startMessaging } from '@essaim/messaging';
import { guardedRequests } from '@essaim/outgoing';
import { databaseCheck, openDatabase } from '@essaim/postgres';
import {
  type Logger,
  type Repeated,
  type RunningService,
  createGuard,
  createHttpApp,
  createLogger,
  createMailer,
  every,
  serve,
  createSecretBox,
} from '@essaim/service-kit';
import type { Identity } from './app/identity.ts';
import { forgetOldImports } from './app/association-imports/forget-imports.ts';
import { recordAssociations } from './app/association-imports/record-associations.ts';
import { expireInvitations } from './app/invitations/expire-invitations.ts';
import { turnMandates } from './app/mandates/turn-mandates.ts';
import { applyDueChanges } from './app/structure/apply-due-changes.ts';
import { advanceOffboardings } from './app/offboarding/advance.ts';
import { tellOperators } from './app/offboarding/tell-operators.ts';
import { workTools } from './app/offboarding/work-tools.ts';
import { ensureFirstAdministrator } from './app/operations/first-administrator.ts';
import { ownMachineKeys } from './app/machine-keys/signing-key.ts';
import { reconcileAtStart } from './app/reconcile/reconcile-at-start.ts';
import { watchKeycloak } from './app/reconcile/watch-keycloak.ts';
import { announceEnabled } from './app/providers/announce-enabled.ts';
import { watchProviders } from './app/providers/watch-providers.ts';
import { pollSignIns } from './app/sessions/poll-sign-ins.ts';
import { endOldApprovals } from './app/approvals/end-old-approvals.ts';
import { warnOfLapses } from './app/season/warn-of-lapses.ts';
import { taskHandlers } from './app/tasks/handlers.ts';
import { startTaskQueue } from './app/tasks/task-queue.ts';
import type { IdentityConfig } from './config.ts';
import { migrations } from './db/migrations/index.ts';
import { reconcileMemory } from './db/reconcile-memory.ts';
import { personLoader } from './db/person-loader.ts';
import { providerFigures } from './db/provider-watch.ts';
import type { IdentityTables } from './db/schema.ts';
import { routes } from './http/routes.ts';
import { federationRouter } from './http/federation/federation-router.ts';
import { scimRouter } from './http/scim/scim-router.ts';
import { connectKeycloak } from './keycloak/connection.ts';
import { keycloakProvider } from './keycloak/identity-provider.ts';
import { createLimiter } from './keycloak/limiter.ts';
import { COMMAND_CLIENT, CONSOLE_CLIENT, LOCAL_CLIENT } from './keycloak/realm/own-clients.ts';
import { subscribes } from './messaging/subscribes.ts';
import { txtReader } from './txt-reader.ts';
import { workToolAccounts } from './app/tool-accounts/work-tool-accounts.ts';
import { scimAccounts } from './tool-accounts/scim-accounts.ts';
import { untilDone } from './until-done.ts';

const NAME = 'identity';
/** The client id that tokens for this service name as audience. */
const AUDIENCE = 'essaim-identity';
const HOUSEKEEPING_MS = 60_000;
const IMPORTS_MS = 1_000;
/** How many readings of sign-ins go by between two looks at what others changed. */
const WATCH_EACH = 3;
const OFFBOARDING_MS = 1_000;

export interface IdentityOverrides {
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** Sets streams and subjects of a test apart. */
  readonly namespace?: string;
  readonly validateResponses?: boolean;
  /** From one address; a test that tries every operation as everybody needs many. */
  readonly requestsPerMinute?: number;
}

/** Starts the identity service. It answers while NATS or Keycloak are away and catches up. */
export const startIdentity = async (
  config: IdentityConfig,
  overrides: IdentityOverrides = {},
): Promise<RunningService> => {
  const logger = overrides.logger ?? createLogger(NAME, config.logLevel);
  const clock = overrides.clock ?? config.clock;
  await using stack = new AsyncDisposableStack();
  const db = await openDatabase<IdentityTables>(stack, {
    url: config.databaseUrl,
    applicationName: AUDIENCE,
    migrations,
    logger,
  });

  const { smtp, consoleUrl } = config.realm;
  const mailer = createMailer(smtp.url, `${smtp.fromName} <${smtp.fromAddress}>`);
  stack.defer(() => mailer.close());
  const queue = startTaskQueue({ db, logger, handlers: () => taskHandlers(identity) });
  stack.defer(() => queue.stop());
  const outgoing = guardedRequests(config.outgoing);
  const keycloak = connectKeycloak(config.keycloak);
  const identity: Identity = {
    db,
    clock,
    provider: keycloakProvider(keycloak, config.realm, reconcileMemory(db)),
    oneAtATime: createLimiter(1),
    secondFactor: config.secondFactor,
    toolAccounts: scimAccounts(outgoing),
    mailer,
    secrets: createSecretBox(config.encryptionKey),
    outgoing,
    readTxt: txtReader(config.dnsServers),
    logger,
    queue,
    consoleUrl,
    issuer: config.issuer,
  };
  const messaging = stack.use(
    startMessaging({
      service: NAME,
      db,
      nats: config.nats,
      namespace: overrides.namespace,
      handlers: subscribes(identity),
      commandsFrom: ['catalog'],
      clock,
      logger,
    }),
  );
  if (config.firstAdministrator !== null) {
    await ensureFirstAdministrator(identity, config.firstAdministrator);
  }
  const realm = stack.use(
    untilDone(
      logger,
      'the realm',
      () => reconcileAtStart(identity),
      () => queue.start(),
    ),
  );
  const jobs: Repeated[] = [
    {
      what: 'sign-ins',
      everyMs: config.signInPollSeconds * 1000,
      firstAfterMs: 0,
      work: async () => {
        if (realm.obstacle() === null) await pollSignIns(identity);
      },
    },
    {
      what: 'changes in Keycloak',
      everyMs: config.signInPollSeconds * WATCH_EACH * 1000,
      firstAfterMs: 0,
      work: async () => {
        if (realm.obstacle() === null) await watchKeycloak(identity);
      },
    },
    {
      what: 'housekeeping',
      everyMs: HOUSEKEEPING_MS,
      firstAfterMs: 0,
      work: async (stopping) => {
        await expireInvitations(identity);
        await announceEnabled(identity);
        await endOldApprovals(identity);
        await applyDueChanges(identity);
        await turnMandates(identity);
        await forgetOldImports(identity);
        await warnOfLapses(identity, stopping);
      },
    },
    {
      what: 'providers in service',
      everyMs: HOUSEKEEPING_MS,
      firstAfterMs: 0,
      work: (stopping) => watchProviders(identity, stopping),
    },
    {
      what: 'imports of associations',
      everyMs: IMPORTS_MS,
      firstAfterMs: 0,
      work: (stopping) => recordAssociations(identity, stopping),
    },
    {
      what: 'departures',
      everyMs: OFFBOARDING_MS,
      firstAfterMs: 0,
      work: (stopping) => advanceOffboardings(identity, stopping),
    },
    {
      what: 'accounts in tools',
      everyMs: OFFBOARDING_MS,
      firstAfterMs: 0,
      work: (stopping) => workToolAccounts(identity, stopping),
    },
    {
      what: 'tools to deprovision',
      everyMs: OFFBOARDING_MS,
      firstAfterMs: 0,
      work: async (stopping) => {
        await workTools(identity, stopping);
        await tellOperators(identity);
      },
    },
  ];
  for (const job of jobs) stack.use(every(job, logger));

  const served = { ...identity, parked: messaging.parked };
  const app = createHttpApp({
    document: openApiDocument(NAME),
    handlers: routes(served),
    mounts: {
      '/scim/v2': scimRouter(served, config.publicUrl),
      '/federation': federationRouter(served, config.publicUrl),
    },
    guard: createGuard({
      issuer: config.issuer,
      audience: AUDIENCE,
      authorizedParties: [
        CONSOLE_CLIENT,
        COMMAND_CLIENT,
        ...(config.realm.localClientSecret === null ? [] : [LOCAL_CLIENT]),
      ],
      loadPerson: personLoader(db),
      clock,
      machineKeys: ownMachineKeys(identity),
    }),
    health: {
      needs: { database: databaseCheck(db) },
      delays: {
        ...messaging.checks,
        realm: async () => realm.obstacle(),
        keycloak: async () =>
          (await identity.provider.isReachable()) ? null : 'Keycloak does not answer',
      },
      figures: async () => ({
        ...(await messaging.figures()),
        ...(await providerFigures(db)),
        keycloakCalls: keycloak.usage().calls,
        keycloakBusySeconds: keycloak.usage().busySeconds,
      }),
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

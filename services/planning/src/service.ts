// SPDX-License-Identifier: AGPL-3.0-or-later
import { openApiDocument } from '@essaim/contracts';
import { personLoader } from '@essaim/directory';
import { startMessaging } from '@essaim/messaging';
import { databaseCheck, openDatabase } from '@essaim/postgres';
import {
  type Logger,
  type Mailer,
  type RunningService,
  createGuard,
  createHttpApp,
  createLogger,
  createMailer,
  every,
  machineKeySet,
  serve,
} from '@essaim/service-kit';
import type { AppContext } from './app/app-context.ts';
import { prepareDigests } from './app/digest/prepare-digests.ts';
import { sendDigests } from './app/digest/send-digests.ts';
import { askOutlooks } from './app/outlook/ask-outlooks.ts';
import { doPlanWork } from './app/plan-work/do-plan-work.ts';
import { tick } from './app/settle/tick.ts';
import type { PlanningConfig } from './config.ts';
import { migrations } from './db/migrations/index.ts';
import type { PlanningTables } from './db/schema.ts';
import { threadedEngine } from './engine/threaded-engine.ts';
import { handlers } from './http/routes.ts';
import { inboxHandlers } from './messaging/subscribes.ts';

export { type PlanningConfig, readConfig } from './config.ts';

const NAME = 'planning';
const AUDIENCE = 'essaim-planning';
const TICK_MS = 60_000;
const DIGEST_MS = 15_000;
const WORK_MS = 500;

/** What tests replace. */
export interface PlanningOverrides {
  readonly logger?: Logger;
  /** Sets this service's streams apart from others' on the same NATS server. */
  readonly namespace?: string;
  readonly validateResponses?: boolean;
  /** How often the passing of days is looked at, in milliseconds. */
  readonly tickMs?: number;
  /** How often e-mails are looked at, in milliseconds. */
  readonly digestMs?: number;
  /** How often it is looked for long computations, in milliseconds. */
  readonly workMs?: number;
  /** How often it is looked whether campaigns are forecast today, in milliseconds. */
  readonly outlookMs?: number;
  readonly mailer?: Mailer;
  /** Requests of one address a minute. */
  readonly requestsPerMinute?: number;
}

/** Starts the planning service: migrates its database, then serves, relays and listens. */
export const startPlanning = async (
  config: PlanningConfig,
  overrides: PlanningOverrides = {},
): Promise<RunningService> => {
  const { clock } = config;
  const logger = overrides.logger ?? createLogger(NAME, config.logLevel);
  await using stack = new AsyncDisposableStack();
  const db = await openDatabase<PlanningTables>(stack, {
    url: config.databaseUrl,
    applicationName: AUDIENCE,
    migrations,
    logger,
  });

  const app: AppContext = { db, clock, engine: stack.use(threadedEngine()) };
  const messaging = stack.use(
    startMessaging({
      service: NAME,
      db,
      nats: config.nats,
      namespace: overrides.namespace,
      handlers: inboxHandlers(clock),
      clock,
      logger,
    }),
  );
  startTimers(stack, app, config, overrides, logger);

  const served = createHttpApp({
    document: openApiDocument(NAME),
    handlers: handlers({
      app,
      parked: messaging.parked,
      consoleUrl: new URL('.', config.digest.link).href,
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
  return await serve(stack, served, config.port);
};

const startTimers = (
  stack: AsyncDisposableStack,
  app: AppContext,
  config: PlanningConfig,
  overrides: PlanningOverrides,
  logger: Logger,
): void => {
  const mailer = overrides.mailer ?? createMailer(config.mail.smtpUrl, config.mail.from);
  stack.defer(() => mailer.close());
  const digests = async (): Promise<void> => {
    await prepareDigests(app, config.digest);
    await sendDigests(app, mailer);
  };
  const days = { what: 'days', everyMs: overrides.tickMs ?? TICK_MS, work: () => tick(app) };
  const mails = { what: 'digests', everyMs: overrides.digestMs ?? DIGEST_MS, work: digests };
  const plans = {
    what: 'computations',
    everyMs: overrides.workMs ?? WORK_MS,
    work: (stopping: AbortSignal) => doPlanWork(app, stopping),
  };
  const outlooks = {
    what: 'forecasts of campaigns',
    everyMs: overrides.outlookMs ?? TICK_MS,
    work: () => askOutlooks(app),
  };
  stack.use(every(days, logger));
  stack.use(every(outlooks, logger));
  stack.use(every(mails, logger));
  stack.use(every(plans, logger));
};

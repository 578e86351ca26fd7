// SPDX-License-Identifier: AGPL-3.0-or-later
import { directoryHandlers, personLoader } from '@essaim/directory';
import { connectNats, startInbox } from '@essaim/messaging';
import { openDatabase } from '@essaim/postgres';
import { type Logger, type RunningService, createLogger, every, serve } from '@essaim/service-kit';
import { createApp } from './http/create-app.ts';
import { createKeepFresh } from './auth/keep-fresh.ts';
import { createProvider } from './auth/provider.ts';
import { ChangeHub } from './changes/change-hub.ts';
import { followStreams } from './changes/follow-streams.ts';
import type { ConsoleConfig } from './config.ts';
import { migrations } from './db/migrations/index.ts';
import type { ConsoleDatabase } from './db/schema.ts';
import { consoleHealth } from './health.ts';
import { endRevoked } from './sessions/end-revoked.ts';
import { createSeal } from './sessions/seal.ts';
import { createSessionStore } from './sessions/session-store.ts';

export { type ConsoleConfig, readConfig } from './config.ts';

const NAME = 'console';
const SWEEP_EVERY_MS = 3_600_000;

/** What tests replace. */
export interface ConsoleOverrides {
  readonly logger?: Logger;
  /** Sets the streams that are read apart from others' on the same NATS server. */
  readonly namespace?: string;
}

/** Starts the console's backend: migrates its database, follows the streams, serves. */
export const startConsole = async (
  config: ConsoleConfig,
  overrides: ConsoleOverrides = {},
): Promise<RunningService> => {
  const logger = overrides.logger ?? createLogger(NAME, config.logLevel);
  await using stack = new AsyncDisposableStack();
  const db = await openDatabase<ConsoleDatabase>(stack, {
    url: config.databaseUrl,
    applicationName: 'essaim-console',
    migrations,
    logger,
  });
  const connection = stack.use(
    connectNats({
      servers: config.nats.url,
      name: 'essaim-console',
      nkeySeed: config.nats.seed,
      ...(config.nats.seed !== undefined && { inboxPrefix: `_INBOX_${NAME}` }),
      namespace: overrides.namespace ?? '',
      logger,
      onClosed: (error) => {
        throw error;
      },
    }),
  );
  const store = createSessionStore(db, createSeal(config.encryptionKey));
  const hub = new ChangeHub();
  const copy = directoryHandlers<ConsoleDatabase>();
  stack.use(
    startInbox({
      db,
      connection,
      service: NAME,
      logger,
      handlers: { ...copy, 'session.revoked': endRevoked(copy['session.revoked'], hub) },
    }),
  );
  stack.use(followStreams(connection, hub, logger));
  stack.use(every({ what: 'sweep', everyMs: SWEEP_EVERY_MS, work: () => store.sweep() }, logger));

  const provider = createProvider(config);
  const app = createApp({
    config,
    db,
    logger,
    provider,
    store,
    hub,
    keepFresh: createKeepFresh(store, provider),
    loadPerson: personLoader(db),
    health: consoleHealth({ db, provider, connection, config }),
  });
  return await serve(stack, app, config.port);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../cache/cache-folder.ts';
import { findJava } from '../java/find-java.ts';
import { buildKeycloak } from '../keycloak/build-keycloak.ts';
import { findKeycloak } from '../keycloak/find-keycloak.ts';
import { startKeycloak } from '../keycloak/start-keycloak.ts';
import { startMail } from '../mail/start-mail.ts';
import { findNats } from '../nats/find-nats.ts';
import { startNats } from '../nats/start-nats.ts';
import type { Part } from '../part.ts';
import { ensureDatabase } from '../postgres/ensure-database.ts';
import { findPostgres } from '../postgres/find-postgres.ts';
import { removePostgresData } from '../postgres/place-data.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { processLedger, type ProcessLedger } from '../process/process-ledger.ts';

/** What the tests read from the environment; all values are addresses or credentials of disposable servers on loopback. */
export type TestServersEnvironment = {
  /** Superuser of a disposable PostgreSQL: each test file makes its own database. */
  ESSAIM_TEST_POSTGRES_URL: string;
  /** A NATS server with JetStream, open to anybody. */
  ESSAIM_TEST_NATS_URL: string;
  /** The server's binary, for tests that need one of their own. */
  ESSAIM_TEST_NATS_BINARY: string;
  /** Keycloak, `/auth` included; each test file makes its own realm. */
  ESSAIM_TEST_KEYCLOAK_URL: string;
  ESSAIM_TEST_KEYCLOAK_ADMIN_USER: string;
  ESSAIM_TEST_KEYCLOAK_ADMIN_PASSWORD: string;
  ESSAIM_TEST_SMTP_URL: string;
  /** Shows the mails that were sent there: `GET /api/mails?to=<address>`. */
  ESSAIM_TEST_MAIL_URL: string;
};

export type TestServersOptions = {
  /** Holds the data, the logs and the ledger of started processes. */
  folder: string;
  themesFolder?: string;
  cache?: string;
};

export type TestServers = { environment: TestServersEnvironment; stop(): Promise<void> };

/**
 * Starts the disposable servers of a test run: PostgreSQL, NATS and mail at once, Keycloak on that PostgreSQL as soon as it answers.
 * What an earlier run in the same folder left running is stopped first.
 */
export async function startTestServers({
  folder,
  themesFolder,
  cache = cacheFolder(),
}: TestServersOptions): Promise<TestServers> {
  mkdirSync(folder, { recursive: true });
  const ledger = processLedger(join(folder, 'processes'));
  await ledger.sweep();
  removePostgresData(join(folder, 'postgres'));
  const run: Run = { folder, cache, ledger, logFolder: join(folder, 'logs'), themesFolder };
  const password = secret();
  const starting = { postgres: postgres(run, password), nats: nats(run) };
  const keycloak = starting.postgres.then((part) => keycloakOn(run, part.url, password));
  const mail = startMail({ dataFolder: join(folder, 'mail') });
  const parts = [starting.postgres, starting.nats, keycloak, mail];
  const stop = async () => {
    const started = (await Promise.allSettled(parts)).filter(
      (result) => result.status === 'fulfilled',
    );
    for (const { value } of started.reverse()) await value.stop();
    removePostgresData(join(folder, 'postgres'));
  };
  try {
    const [database, broker, identity, post] = await Promise.all([
      starting.postgres,
      starting.nats,
      keycloak,
      mail,
    ]);
    return {
      stop,
      environment: {
        ESSAIM_TEST_POSTGRES_URL: database.url,
        ESSAIM_TEST_NATS_URL: broker.url,
        ESSAIM_TEST_NATS_BINARY: broker.binary,
        ESSAIM_TEST_KEYCLOAK_URL: identity.url,
        ESSAIM_TEST_KEYCLOAK_ADMIN_USER: 'admin',
        ESSAIM_TEST_KEYCLOAK_ADMIN_PASSWORD: password,
        ESSAIM_TEST_SMTP_URL: post.smtpUrl,
        ESSAIM_TEST_MAIL_URL: post.url,
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Run = {
  folder: string;
  cache: string;
  ledger: ProcessLedger;
  logFolder: string;
  themesFolder: string | undefined;
};

async function postgres(
  { folder, cache, ledger, logFolder }: Run,
  password: string,
): Promise<Part> {
  const { found } = await findPostgres();
  const dataFolder = join(folder, 'postgres');
  return startPostgres({
    binaries: found,
    dataFolder,
    cache,
    password,
    logFolder,
    ledger,
    disposable: true,
  });
}

async function nats({ folder, cache, ledger, logFolder }: Run): Promise<Part & { binary: string }> {
  const { found } = await findNats(cache);
  const part = await startNats({
    binary: found,
    dataFolder: join(folder, 'nats'),
    logFolder,
    ledger,
  });
  return { ...part, binary: found.file };
}

async function keycloakOn(run: Run, postgresUrl: string, password: string): Promise<Part> {
  const { cache, ledger, logFolder, folder, themesFolder } = run;
  const [{ found: java }, { found: distribution }] = await Promise.all([
    findJava(),
    findKeycloak(cache),
  ]);
  const [builtHome, databaseUrl] = await Promise.all([
    buildKeycloak(cache, distribution, java),
    ensureDatabase(postgresUrl, 'keycloak', secret()),
  ]);
  const administrator = { username: 'admin', password };
  const dataFolder = join(folder, 'keycloak');
  return startKeycloak({
    builtHome,
    java,
    databaseUrl,
    administrator,
    dataFolder,
    logFolder,
    ledger,
    themesFolder,
  });
}

function secret(): string {
  return randomBytes(18).toString('base64url');
}

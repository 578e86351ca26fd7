// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Java } from '../java/find-java.ts';
import { freePort } from '../network/free-port.ts';
import type { Part, PartOptions } from '../part.ts';
import { startChild } from '../process/start-child.ts';
import { waitForChild } from '../process/wait-for-child.ts';
import { KEYCLOAK_PATH } from './build-keycloak.ts';
import { javaOptions } from './java-options.ts';

export type KeycloakOptions = PartOptions & {
  /** From `buildKeycloak`. */
  builtHome: string;
  java: Java;
  databaseUrl: string;
  /** The name in its addresses, and so in the issuer of tokens; default `localhost`. */
  hostname?: string;
  /** Service account of the master realm that is made with the first start. */
  administrator:
    | { clientId: string; clientSecret: string }
    | { username: string; password: string };
  /** Login themes, read at run time. */
  themesFolder?: string | undefined;
  heap?: string;
};

/** Starts Keycloak in production mode (`start --optimized`) over plain HTTP on loopback. `url` ends in `/auth`. */
export async function startKeycloak(options: KeycloakOptions): Promise<Part> {
  const { dataFolder, logFolder, ledger, hostname = 'localhost', heap = '512m' } = options;
  const port = options.port ?? (await freePort());
  layOut(dataFolder, options.builtHome, options.themesFolder);
  const child = await startChild({
    name: 'Keycloak',
    command: options.java.file,
    args: [
      ...javaOptions(dataFolder, heap),
      'io.quarkus.bootstrap.runner.QuarkusEntryPoint',
      'start',
      '--optimized',
    ],
    env: { ...process.env, ...settings(options, hostname, port) },
    logFile: join(logFolder, 'keycloak.log'),
    ledger,
    graceMs: 15_000,
  });
  const local = `http://127.0.0.1:${port}${KEYCLOAK_PATH}`;
  await waitForChild(child, () => isReady(local), 300_000);
  return { ...child, url: `http://${hostname}:${port}${KEYCLOAK_PATH}` };
}

/** A home of its own for this instance: what it writes stays here, everything else is the built one's. */
function layOut(home: string, built: string, themes: string | undefined): void {
  mkdirSync(home, { recursive: true });
  const links = {
    lib: join(built, 'lib'),
    conf: join(built, 'conf'),
    providers: join(built, 'providers'),
  };
  const wanted = {
    ...links,
    themes: themes && existsSync(themes) ? themes : join(built, 'themes'),
  };
  for (const [name, target] of Object.entries(wanted)) {
    rmSync(join(home, name), { recursive: true, force: true });
    symlinkSync(target, join(home, name));
  }
}

function settings(
  options: KeycloakOptions,
  hostname: string,
  port: number,
): Record<string, string> {
  const database = new URL(options.databaseUrl);
  return {
    KC_DB_URL: `jdbc:postgresql://${database.host}${database.pathname}`,
    KC_DB_USERNAME: decodeURIComponent(database.username),
    KC_DB_PASSWORD: decodeURIComponent(database.password),
    KC_DB_POOL_INITIAL_SIZE: '1',
    KC_DB_POOL_MIN_SIZE: '1',
    KC_DB_POOL_MAX_SIZE: '20',
    KC_HTTP_ENABLED: 'true',
    KC_HTTP_HOST: '127.0.0.1',
    KC_HTTP_PORT: String(port),
    KC_HOSTNAME: `http://${hostname}:${port}${KEYCLOAK_PATH}`,
    KC_CACHE: 'local',
    // The probes of a start would fill its log with hundreds of lines that say "not yet".
    KC_LOG_LEVEL: 'info,io.smallrye.health:warn',
    ...administratorSettings(options.administrator),
  };
}

function administratorSettings(
  administrator: KeycloakOptions['administrator'],
): Record<string, string> {
  return 'clientId' in administrator
    ? {
        KC_BOOTSTRAP_ADMIN_CLIENT_ID: administrator.clientId,
        KC_BOOTSTRAP_ADMIN_CLIENT_SECRET: administrator.clientSecret,
      }
    : {
        KC_BOOTSTRAP_ADMIN_USERNAME: administrator.username,
        KC_BOOTSTRAP_ADMIN_PASSWORD: administrator.password,
      };
}

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(3000) });
  return response.ok;
}

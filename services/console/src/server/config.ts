// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Clock } from '@essaim/kernel';
import { type Environment, configuredClock, readEnvironment, variable } from '@essaim/service-kit';
import { z } from 'zod';

/** How the console's backend runs. */
export interface ConsoleConfig {
  readonly port: number;
  readonly databaseUrl: string;
  readonly nats: { readonly url: string; readonly seed?: string | undefined };
  /** Address of the realm, without a slash at its end. */
  readonly issuer: string;
  /** Where people reach the console, such as `http://localhost:7400`. */
  readonly publicUrl: string;
  readonly clientSecret: string;
  /** 32 bytes, base64url: tokens are encrypted with it at rest. */
  readonly encryptionKey: string;
  readonly services: Readonly<Record<'identity' | 'catalog' | 'planning', string>>;
  /** Where others reach the same services: the command, tools. */
  readonly publicServices: ConsoleConfig['services'];
  readonly logLevel: string;
  readonly clock: Clock;
}

const KEY_LENGTH = 43;

const schema = z.object({
  ESSAIM_LOCAL: variable.flag,
  ESSAIM_NOW: variable.text.optional(),
  ESSAIM_LOG_LEVEL: variable.logLevel,
  ESSAIM_CONSOLE_PORT: variable.port.default(7400),
  ESSAIM_CONSOLE_DATABASE_URL: variable.text,
  ESSAIM_CONSOLE_NATS_URL: variable.text,
  ESSAIM_CONSOLE_NATS_SEED: variable.text.optional(),
  ESSAIM_CONSOLE_ISSUER: variable.url,
  ESSAIM_CONSOLE_PUBLIC_URL: variable.url,
  ESSAIM_CONSOLE_CLIENT_SECRET: variable.text,
  ESSAIM_CONSOLE_ENCRYPTION_KEY: z.string().min(KEY_LENGTH, '32 bytes in base64url'),
  ESSAIM_CONSOLE_IDENTITY_URL: variable.url,
  ESSAIM_CONSOLE_CATALOG_URL: variable.url,
  ESSAIM_CONSOLE_PLANNING_URL: variable.url,
  ESSAIM_CONSOLE_IDENTITY_PUBLIC_URL: variable.url.optional(),
  ESSAIM_CONSOLE_CATALOG_PUBLIC_URL: variable.url.optional(),
  ESSAIM_CONSOLE_PLANNING_PUBLIC_URL: variable.url.optional(),
});

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

/**
 * Reads the backend's environment.
 * @throws ConfigurationError that names each variable that is wrong
 */
export const readConfig = (environment: Environment): ConsoleConfig => {
  const read = readEnvironment(schema, environment);
  return {
    port: read.ESSAIM_CONSOLE_PORT,
    databaseUrl: read.ESSAIM_CONSOLE_DATABASE_URL,
    nats: { url: read.ESSAIM_CONSOLE_NATS_URL, seed: read.ESSAIM_CONSOLE_NATS_SEED },
    issuer: withoutSlash(read.ESSAIM_CONSOLE_ISSUER),
    publicUrl: withoutSlash(read.ESSAIM_CONSOLE_PUBLIC_URL),
    clientSecret: read.ESSAIM_CONSOLE_CLIENT_SECRET,
    encryptionKey: read.ESSAIM_CONSOLE_ENCRYPTION_KEY,
    services: {
      identity: withoutSlash(read.ESSAIM_CONSOLE_IDENTITY_URL),
      catalog: withoutSlash(read.ESSAIM_CONSOLE_CATALOG_URL),
      planning: withoutSlash(read.ESSAIM_CONSOLE_PLANNING_URL),
    },
    publicServices: {
      identity: withoutSlash(
        read.ESSAIM_CONSOLE_IDENTITY_PUBLIC_URL ?? read.ESSAIM_CONSOLE_IDENTITY_URL,
      ),
      catalog: withoutSlash(
        read.ESSAIM_CONSOLE_CATALOG_PUBLIC_URL ?? read.ESSAIM_CONSOLE_CATALOG_URL,
      ),
      planning: withoutSlash(
        read.ESSAIM_CONSOLE_PLANNING_PUBLIC_URL ?? read.ESSAIM_CONSOLE_PLANNING_URL,
      ),
    },
    logLevel: read.ESSAIM_LOG_LEVEL,
    clock: configuredClock(read.ESSAIM_NOW, read.ESSAIM_LOCAL),
  };
};

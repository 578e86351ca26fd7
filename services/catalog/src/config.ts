// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Clock } from '@essaim/kernel';
import type { OutgoingSettings } from '@essaim/outgoing';
import { type Environment, configuredClock, readEnvironment, variable } from '@essaim/service-kit';
import { z } from 'zod';
import { DEFAULT_RETRY, type RetryPolicy } from './domain/retry-policy.ts';

/** How a catalog service runs. */
export interface CatalogConfig {
  readonly port: number;
  readonly databaseUrl: string;
  readonly nats: { readonly url: string; readonly seed?: string | undefined };
  /** Address of the realm: issuer of every token. */
  readonly issuer: string;
  readonly authorizedParties: readonly string[];
  /** Where identity is, whose tokens for machines are taken; null where none are. */
  readonly identityUrl: string | null;
  /** Whether loopback addresses of instances are accepted. */
  readonly isLocal: boolean;
  /** Whether a change of how people sign in at an instance takes a recent second factor. */
  readonly asksSecondFactor: boolean;
  readonly retry: RetryPolicy;
  /** How tools and receivers at others' addresses are asked. */
  readonly outgoing: OutgoingSettings;
  /** From one look at an instance to the next, in seconds. */
  readonly probeSeconds: number;
  /** 32 bytes: the secrets of webhooks are kept with it. */
  readonly encryptionKey: Buffer;
  readonly logLevel: string;
  readonly clock: Clock;
}

const CONSOLE = 'essaim-console';
const COMMAND = 'essaim-cli';
const LOCAL_CLIENT = 'essaim-local';

const schema = z.object({
  ESSAIM_LOCAL: variable.flag,
  ESSAIM_NOW: variable.text.optional(),
  ESSAIM_LOG_LEVEL: variable.logLevel,
  ESSAIM_CATALOG_PORT: variable.port.default(7403),
  ESSAIM_CATALOG_DATABASE_URL: variable.text.describe(
    'postgres://user:password@host:port/database',
  ),
  ESSAIM_CATALOG_NATS_URL: variable.text,
  ESSAIM_CATALOG_NATS_SEED: variable.text.optional(),
  ESSAIM_CATALOG_ISSUER: variable.url,
  ESSAIM_CATALOG_IDENTITY_URL: variable.url.optional(),
  ESSAIM_CATALOG_ENCRYPTION_KEY: variable.encryptionKey,
  ESSAIM_CATALOG_SECOND_FACTOR: z.enum(['required', 'off']).optional(),
  ESSAIM_CATALOG_ANSWER_PATIENCE_SECONDS: z.coerce
    .number()
    .positive()
    .max(3600)
    .default(DEFAULT_RETRY.firstMs / 1000),
  ESSAIM_CATALOG_OUTGOING_TIMEOUT_SECONDS: z.coerce.number().positive().max(60).default(10),
  ESSAIM_CATALOG_PROBE_SECONDS: z.coerce.number().int().min(1).max(3600).default(60),
});

/**
 * Reads the service's environment.
 * @throws ConfigurationError that names each variable that is wrong
 */
export const readConfig = (environment: Environment): CatalogConfig => {
  const read = readEnvironment(schema, environment);
  const isLocal = read.ESSAIM_LOCAL;
  return {
    port: read.ESSAIM_CATALOG_PORT,
    databaseUrl: read.ESSAIM_CATALOG_DATABASE_URL,
    nats: { url: read.ESSAIM_CATALOG_NATS_URL, seed: read.ESSAIM_CATALOG_NATS_SEED },
    issuer: read.ESSAIM_CATALOG_ISSUER,
    authorizedParties: isLocal ? [CONSOLE, COMMAND, LOCAL_CLIENT] : [CONSOLE, COMMAND],
    identityUrl: read.ESSAIM_CATALOG_IDENTITY_URL?.replace(/\/+$/, '') ?? null,
    isLocal,
    asksSecondFactor:
      (read.ESSAIM_CATALOG_SECOND_FACTOR ?? (isLocal ? 'off' : 'required')) === 'required',
    retry: { ...DEFAULT_RETRY, firstMs: read.ESSAIM_CATALOG_ANSWER_PATIENCE_SECONDS * 1000 },
    outgoing: {
      allowsPrivate: isLocal,
      timeoutMs: read.ESSAIM_CATALOG_OUTGOING_TIMEOUT_SECONDS * 1000,
      userAgent: 'essaim-catalog',
    },
    encryptionKey: read.ESSAIM_CATALOG_ENCRYPTION_KEY,
    probeSeconds: read.ESSAIM_CATALOG_PROBE_SECONDS,
    logLevel: read.ESSAIM_LOG_LEVEL,
    clock: configuredClock(read.ESSAIM_NOW, isLocal),
  };
};

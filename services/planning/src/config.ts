// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Clock } from '@essaim/kernel';
import {
  ConfigurationError,
  type Environment,
  configuredClock,
  readEnvironment,
  variable,
} from '@essaim/service-kit';
import { z } from 'zod';

/** How a planning service runs. */
export interface PlanningConfig {
  readonly port: number;
  readonly databaseUrl: string;
  readonly nats: { readonly url: string; readonly seed?: string | undefined };
  /** Address of the realm: issuer of every token. */
  readonly issuer: string;
  readonly authorizedParties: readonly string[];
  /** Where identity is, whose tokens for machines are taken; null where none are. */
  readonly identityUrl: string | null;
  readonly mail: { readonly smtpUrl: string; readonly from: string };
  readonly digest: {
    /** One e-mail a person and this many minutes, at most. */
    readonly minutes: number;
    /** Address of "À faire", to which e-mails lead. */
    readonly link: string;
  };
  readonly logLevel: string;
  readonly clock: Clock;
}

const CONSOLE = 'essaim-console';
const COMMAND = 'essaim-cli';
const LOCAL_CLIENT = 'essaim-local';
const LOCAL_SENDER = 'essaim <ne-pas-repondre@reseau.example>';
const A_DAY = 1440;
const LOCAL_MINUTES = 1;

const schema = z.object({
  ESSAIM_LOCAL: variable.flag,
  ESSAIM_NOW: variable.text.optional(),
  ESSAIM_LOG_LEVEL: variable.logLevel,
  ESSAIM_PLANNING_PORT: variable.port.default(7403),
  ESSAIM_PLANNING_DATABASE_URL: variable.url.describe(
    'postgres://user:password@host:port/database',
  ),
  ESSAIM_PLANNING_NATS_URL: variable.url,
  ESSAIM_PLANNING_NATS_SEED: z.string().startsWith('SU', 'the seed of an NKEY user').optional(),
  ESSAIM_PLANNING_ISSUER: variable.url,
  ESSAIM_PLANNING_IDENTITY_URL: variable.url.optional(),
  ESSAIM_PLANNING_SMTP_URL: variable.url.describe('smtp://host:port'),
  ESSAIM_PLANNING_MAIL_FROM: variable.text.optional(),
  ESSAIM_PLANNING_CONSOLE_URL: variable.url.transform((text) => text.replace(/\/+$/, '')),
  ESSAIM_PLANNING_DIGEST_MINUTES: z.coerce.number().int().min(1).max(10_080).optional(),
});

/**
 * Reads the service's environment.
 * @throws ConfigurationError that names each variable that is wrong
 */
export const readConfig = (environment: Environment): PlanningConfig => {
  const read = readEnvironment(schema, environment);
  const isLocal = read.ESSAIM_LOCAL;
  const from = read.ESSAIM_PLANNING_MAIL_FROM ?? (isLocal ? LOCAL_SENDER : undefined);
  if (from === undefined) {
    throw new ConfigurationError(
      'Set this variable, then start again:\n  ESSAIM_PLANNING_MAIL_FROM: the sender of e-mails, such as essaim <nobody@example.org>',
    );
  }
  return {
    port: read.ESSAIM_PLANNING_PORT,
    databaseUrl: read.ESSAIM_PLANNING_DATABASE_URL,
    nats: { url: read.ESSAIM_PLANNING_NATS_URL, seed: read.ESSAIM_PLANNING_NATS_SEED },
    issuer: read.ESSAIM_PLANNING_ISSUER,
    authorizedParties: isLocal ? [CONSOLE, COMMAND, LOCAL_CLIENT] : [CONSOLE, COMMAND],
    identityUrl: read.ESSAIM_PLANNING_IDENTITY_URL?.replace(/\/+$/, '') ?? null,
    mail: { smtpUrl: read.ESSAIM_PLANNING_SMTP_URL, from },
    digest: {
      minutes: read.ESSAIM_PLANNING_DIGEST_MINUTES ?? (isLocal ? LOCAL_MINUTES : A_DAY),
      link: `${read.ESSAIM_PLANNING_CONSOLE_URL}/a-faire`,
    },
    logLevel: read.ESSAIM_LOG_LEVEL,
    clock: configuredClock(read.ESSAIM_NOW, isLocal),
  };
};

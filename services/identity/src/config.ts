// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Environment, configuredClock, readEnvironment, variable } from '@essaim/service-kit';
import type { Clock } from '@essaim/kernel';
import type { OutgoingSettings } from '@essaim/outgoing';
import { z } from 'zod';
import type { KeycloakSettings } from './keycloak/connection.ts';
import type { SecondFactorPolicy } from './domain/second-factor.ts';
import type { RealmSettings } from './keycloak/realm/settings.ts';

export interface IdentityConfig {
  readonly port: number;
  readonly logLevel: string;
  readonly clock: Clock;
  readonly databaseUrl: string;
  readonly nats: { readonly url: string; readonly seed: string | undefined };
  readonly issuer: string;
  /** Address at which directories reach this service, without a trailing slash. */
  readonly publicUrl: string | null;
  readonly keycloak: KeycloakSettings;
  readonly realm: RealmSettings;
  /** 32 bytes: clients' secrets are encrypted with it. */
  readonly encryptionKey: Buffer;
  /** How identity asks the servers of organisations' own identity providers. */
  readonly outgoing: OutgoingSettings;
  /** Resolvers of the DNS, as `address:port`; the machine's own when empty. */
  readonly dnsServers: readonly string[];
  readonly firstAdministrator: string | null;
  /** Of whom sensitive operations ask a second factor. `required` by default, but for a local start. */
  readonly secondFactor: SecondFactorPolicy;
  readonly signInPollSeconds: number;
}

const LOCAL_SENDER = 'essaim <ne-pas-repondre@reseau.example>';

const address = variable.url.transform((text) => text.replace(/\/+$/, ''));

const schema = z.object({
  ESSAIM_LOCAL: variable.flag,
  ESSAIM_NOW: z.string().optional(),
  ESSAIM_LOG_LEVEL: variable.logLevel,
  ESSAIM_IDENTITY_PORT: variable.port.default(7401),
  ESSAIM_IDENTITY_DATABASE_URL: variable.url,
  ESSAIM_IDENTITY_NATS_URL: variable.url,
  ESSAIM_IDENTITY_NATS_SEED: z.string().startsWith('SU', 'the seed of an NKEY user').optional(),
  ESSAIM_IDENTITY_ISSUER: address,
  ESSAIM_IDENTITY_PUBLIC_URL: address.optional(),
  ESSAIM_IDENTITY_KEYCLOAK_URL: address,
  ESSAIM_IDENTITY_REALM: z.string().regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens'),
  ESSAIM_IDENTITY_ADMIN_CLIENT_ID: variable.text,
  ESSAIM_IDENTITY_ADMIN_CLIENT_SECRET: variable.text,
  ESSAIM_IDENTITY_SMTP_URL: variable.url,
  ESSAIM_IDENTITY_MAIL_FROM: z
    .string()
    .regex(/^[^<>]+ <[^<>@ ]+@[^<>@ ]+>$/, 'a name and an address: essaim <nobody@example.org>')
    .optional(),
  ESSAIM_IDENTITY_NETWORK_NAME: variable.text.default('essaim'),
  ESSAIM_IDENTITY_CONSOLE_URL: address,
  ESSAIM_IDENTITY_CONSOLE_BACKCHANNEL_URL: address.optional(),
  ESSAIM_IDENTITY_CONSOLE_CLIENT_SECRET: z.string().min(16, 'at least 16 characters'),
  ESSAIM_IDENTITY_LOCAL_CLIENT_SECRET: z.string().min(16, 'at least 16 characters').optional(),
  ESSAIM_IDENTITY_ENCRYPTION_KEY: variable.encryptionKey,
  ESSAIM_IDENTITY_FIRST_ADMINISTRATOR: z.email().optional(),
  ESSAIM_IDENTITY_DNS_SERVERS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((part) => part !== '')),
  ESSAIM_IDENTITY_PROVIDER_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(30).default(5),
  ESSAIM_IDENTITY_SECOND_FACTOR: z.enum(['required', 'enrolled']).optional(),
  ESSAIM_IDENTITY_SIGN_IN_POLL_SECONDS: z.coerce.number().int().min(1).max(3600).default(5),
});

type Values = z.infer<typeof schema>;

/**
 * Reads the environment of the service.
 * @throws ConfigurationError that names each variable that is wrong
 */
export const readConfig = (environment: Environment): IdentityConfig => {
  const values = readEnvironment(
    schema
      .refine((read) => read.ESSAIM_LOCAL || read.ESSAIM_IDENTITY_MAIL_FROM !== undefined, {
        path: ['ESSAIM_IDENTITY_MAIL_FROM'],
        message: 'the sender of mails: essaim <nobody@example.org>',
      })
      // What the federation signs names this address; a request may not choose it.
      .refine((read) => read.ESSAIM_LOCAL || read.ESSAIM_IDENTITY_PUBLIC_URL !== undefined, {
        path: ['ESSAIM_IDENTITY_PUBLIC_URL'],
        message: 'the address of this service as others reach it: https://identity.example.org',
      }),
    environment,
  );
  return {
    port: values.ESSAIM_IDENTITY_PORT,
    logLevel: values.ESSAIM_LOG_LEVEL,
    clock: configuredClock(values.ESSAIM_NOW, values.ESSAIM_LOCAL),
    databaseUrl: values.ESSAIM_IDENTITY_DATABASE_URL,
    nats: { url: values.ESSAIM_IDENTITY_NATS_URL, seed: values.ESSAIM_IDENTITY_NATS_SEED },
    issuer: values.ESSAIM_IDENTITY_ISSUER,
    publicUrl: values.ESSAIM_IDENTITY_PUBLIC_URL ?? null,
    keycloak: {
      baseUrl: values.ESSAIM_IDENTITY_KEYCLOAK_URL,
      realm: values.ESSAIM_IDENTITY_REALM,
      credentials: {
        clientId: values.ESSAIM_IDENTITY_ADMIN_CLIENT_ID,
        clientSecret: values.ESSAIM_IDENTITY_ADMIN_CLIENT_SECRET,
      },
    },
    realm: realmSettings(values),
    encryptionKey: values.ESSAIM_IDENTITY_ENCRYPTION_KEY,
    outgoing: {
      allowsPrivate: values.ESSAIM_LOCAL,
      timeoutMs: values.ESSAIM_IDENTITY_PROVIDER_TIMEOUT_SECONDS * 1000,
      userAgent: 'essaim-identity',
    },
    dnsServers: values.ESSAIM_IDENTITY_DNS_SERVERS,
    firstAdministrator: values.ESSAIM_IDENTITY_FIRST_ADMINISTRATOR ?? null,
    secondFactor:
      values.ESSAIM_IDENTITY_SECOND_FACTOR ?? (values.ESSAIM_LOCAL ? 'enrolled' : 'required'),
    signInPollSeconds: values.ESSAIM_IDENTITY_SIGN_IN_POLL_SECONDS,
  };
};

const realmSettings = (values: Values): RealmSettings => {
  const sender = values.ESSAIM_IDENTITY_MAIL_FROM ?? LOCAL_SENDER;
  const [, fromName = '', fromAddress = ''] = /^(.+) <(.+)>$/.exec(sender) ?? [];
  const consoleUrl = values.ESSAIM_IDENTITY_CONSOLE_URL;
  return {
    displayName: values.ESSAIM_IDENTITY_NETWORK_NAME,
    consoleUrl,
    consoleBackchannelUrl: values.ESSAIM_IDENTITY_CONSOLE_BACKCHANNEL_URL ?? consoleUrl,
    consoleSecret: values.ESSAIM_IDENTITY_CONSOLE_CLIENT_SECRET,
    smtp: { url: values.ESSAIM_IDENTITY_SMTP_URL, fromName, fromAddress },
    localClientSecret: values.ESSAIM_LOCAL
      ? (values.ESSAIM_IDENTITY_LOCAL_CLIENT_SECRET ?? null)
      : null,
  };
};

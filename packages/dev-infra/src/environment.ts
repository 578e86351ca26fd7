// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PortPlan } from './network/port-plan.ts';

/** The services that have a process, a database and a NATS user of their own. */
export const SERVICES = ['identity', 'catalog', 'planning', 'console'] as const;
export type Service = (typeof SERVICES)[number];

/** What the environments of the services are made from. */
export type EnvironmentInput = {
  ports: PortPlan;
  realm: string;
  /** With its path, without a slash at the end. */
  keycloakUrl: string;
  databaseUrls: Record<Service, string>;
  natsUrl: string;
  natsSeeds: Record<Service, string>;
  smtpUrl: string;
  /** Service account of the master realm, by which identity administers Keycloak. */
  administrator: { clientId: string; clientSecret: string };
  consoleClientSecret: string;
  /** Secret of the client `essaim-local`, through which the local start gets tokens of people. */
  localClientSecret: string;
  /** 32 bytes each, base64url: what a service keeps secret at rest is encrypted with it. */
  encryptionKeys: { identity: string; catalog: string; console: string };
  /** E-mail address of the person who is there before anybody is invited. */
  firstAdministrator: string;
  /** Set for a shifted clock: an instant or a day, as the services' `ESSAIM_NOW` takes it. */
  now?: string | undefined;
  logLevel?: string | undefined;
};

type Shared = {
  /** `1`: conveniences of the local start are allowed (direct grants, shifted clock). Never set in production. */
  ESSAIM_LOCAL: '1';
  ESSAIM_LOG_LEVEL: string;
  ESSAIM_NOW?: string;
};

/** `ISSUER` is the realm's address: issuer of every token, and base of its discovery document. */
type ServiceVariable = 'PORT' | 'DATABASE_URL' | 'NATS_URL' | 'NATS_SEED' | 'ISSUER';

type OfService<Name extends string> = Record<`ESSAIM_${Name}_${ServiceVariable}`, string>;

type IdentityEnvironment = Shared &
  OfService<'IDENTITY'> & {
    ESSAIM_IDENTITY_KEYCLOAK_URL: string;
    ESSAIM_IDENTITY_REALM: string;
    ESSAIM_IDENTITY_ADMIN_CLIENT_ID: string;
    ESSAIM_IDENTITY_ADMIN_CLIENT_SECRET: string;
    ESSAIM_IDENTITY_SMTP_URL: string;
    /** Where people reach the console: redirect addresses of its client, links in invitations. */
    ESSAIM_IDENTITY_CONSOLE_URL: string;
    ESSAIM_IDENTITY_CONSOLE_CLIENT_SECRET: string;
    ESSAIM_IDENTITY_LOCAL_CLIENT_SECRET: string;
    ESSAIM_IDENTITY_ENCRYPTION_KEY: string;
    /** E-mail address of the first national coordinator, made when the network is empty. */
    ESSAIM_IDENTITY_FIRST_ADMINISTRATOR: string;
  };

type CatalogEnvironment = Shared &
  OfService<'CATALOG'> & {
    /** Whose keys sign the tokens of machines. */
    ESSAIM_CATALOG_IDENTITY_URL: string;
    ESSAIM_CATALOG_ENCRYPTION_KEY: string;
  };

type PlanningEnvironment = Shared &
  OfService<'PLANNING'> & {
    ESSAIM_PLANNING_IDENTITY_URL: string;
    ESSAIM_PLANNING_SMTP_URL: string;
    ESSAIM_PLANNING_CONSOLE_URL: string;
  };

type ConsoleEnvironment = Shared &
  OfService<'CONSOLE'> & {
    /** Where people reach it, such as `http://localhost:7400`. */
    ESSAIM_CONSOLE_PUBLIC_URL: string;
    ESSAIM_CONSOLE_CLIENT_SECRET: string;
    ESSAIM_CONSOLE_ENCRYPTION_KEY: string;
    ESSAIM_CONSOLE_IDENTITY_URL: string;
    ESSAIM_CONSOLE_CATALOG_URL: string;
    ESSAIM_CONSOLE_PLANNING_URL: string;
  };

export type ServiceEnvironments = {
  identity: IdentityEnvironment;
  catalog: CatalogEnvironment;
  planning: PlanningEnvironment;
  console: ConsoleEnvironment;
};

/** Every variable that a service reads at the local start. The console is on `localhost`, so that cookies of tools on `127.0.0.1` stay apart. */
export function serviceEnvironments(input: EnvironmentInput): ServiceEnvironments {
  const { ports, keycloakUrl, realm } = input;
  const consoleUrl = `http://localhost:${ports.console}`;
  return {
    identity: {
      ...shared(input),
      ...ofService('IDENTITY', 'identity', input),
      ESSAIM_IDENTITY_KEYCLOAK_URL: keycloakUrl,
      ESSAIM_IDENTITY_REALM: realm,
      ESSAIM_IDENTITY_ADMIN_CLIENT_ID: input.administrator.clientId,
      ESSAIM_IDENTITY_ADMIN_CLIENT_SECRET: input.administrator.clientSecret,
      ESSAIM_IDENTITY_SMTP_URL: input.smtpUrl,
      ESSAIM_IDENTITY_CONSOLE_URL: consoleUrl,
      ESSAIM_IDENTITY_CONSOLE_CLIENT_SECRET: input.consoleClientSecret,
      ESSAIM_IDENTITY_LOCAL_CLIENT_SECRET: input.localClientSecret,
      ESSAIM_IDENTITY_ENCRYPTION_KEY: input.encryptionKeys.identity,
      ESSAIM_IDENTITY_FIRST_ADMINISTRATOR: input.firstAdministrator,
    },
    catalog: {
      ...shared(input),
      ...ofService('CATALOG', 'catalog', input),
      ESSAIM_CATALOG_IDENTITY_URL: loopback(ports.identity),
      ESSAIM_CATALOG_ENCRYPTION_KEY: input.encryptionKeys.catalog,
    },
    planning: {
      ...shared(input),
      ...ofService('PLANNING', 'planning', input),
      ESSAIM_PLANNING_IDENTITY_URL: loopback(ports.identity),
      ESSAIM_PLANNING_SMTP_URL: input.smtpUrl,
      ESSAIM_PLANNING_CONSOLE_URL: consoleUrl,
    },
    console: {
      ...shared(input),
      ...ofService('CONSOLE', 'console', input),
      ESSAIM_CONSOLE_PUBLIC_URL: consoleUrl,
      ESSAIM_CONSOLE_CLIENT_SECRET: input.consoleClientSecret,
      ESSAIM_CONSOLE_ENCRYPTION_KEY: input.encryptionKeys.console,
      ESSAIM_CONSOLE_IDENTITY_URL: loopback(ports.identity),
      ESSAIM_CONSOLE_CATALOG_URL: loopback(ports.catalog),
      ESSAIM_CONSOLE_PLANNING_URL: loopback(ports.planning),
    },
  };
}

function shared({ now, logLevel }: EnvironmentInput): Shared {
  return {
    ESSAIM_LOCAL: '1',
    ESSAIM_LOG_LEVEL: logLevel ?? 'info',
    ...(now && { ESSAIM_NOW: now }),
  };
}

function ofService<Name extends string>(
  name: Name,
  service: Service,
  input: EnvironmentInput,
): OfService<Name> {
  const values: Record<ServiceVariable, string> = {
    PORT: String(input.ports[service]),
    DATABASE_URL: input.databaseUrls[service],
    NATS_URL: input.natsUrl,
    NATS_SEED: input.natsSeeds[service],
    ISSUER: `${input.keycloakUrl}/realms/${input.realm}`,
  };
  const entries = Object.entries(values).map(([variable, value]) => [
    `ESSAIM_${name}_${variable}`,
    value,
  ]);
  return Object.fromEntries(entries) as OfService<Name>;
}

function loopback(port: number): string {
  return `http://127.0.0.1:${port}`;
}

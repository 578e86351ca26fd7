// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { type CatalogClient, createCatalogClient } from '@essaim/api-client';
import { type Clock, type Uuid, newId, shiftedClock } from '@essaim/kernel';
import {
  type Origin,
  type PersonaName,
  type Restartable,
  type ServiceStage,
  eventually,
  organisationSnapshot,
  publishNetwork,
  restartable,
  serviceStage,
  testLogger,
  testServers,
} from '@essaim/testkit';
import { migrations } from '../db/migrations/index.ts';
import { type CatalogConfig, startCatalog } from '../service.ts';
import { type HeardCommands, hearCommands } from './heard-commands.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const EXTRA_HOSTERS = ['heb-commun', 'heb-nuage49', 'heb-ruche', 'heb-garonne'] as const;
const NOW = '2027-01-04T08:00:00Z';

/** A text of the fixtures' folder. */
export const fixture = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');

/** The sheets of the first catalogue. */
export const toolFiles = () =>
  readdirSync(new URL('tools/', FIXTURES))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => ({ name, text: fixture(`tools/${name}`) }));

export interface CatalogFixture extends ServiceStage, Restartable, AsyncDisposable {
  readonly heard: HeardCommands;
  /** Organisations' ids of the hosters that only the example files name. */
  readonly hosters: Readonly<Record<(typeof EXTRA_HOSTERS)[number], Uuid>>;
  /** A typed client that acts as somebody. */
  as(
    name: PersonaName | 'nobody',
    options?: {
      readonly language?: 'fr' | 'en';
      /** Of the token, beside who it is. */
      readonly claims?: Readonly<Record<string, unknown>>;
    },
  ): CatalogClient;
}

export interface FixtureOptions {
  /** How long the first answer of identity is waited for, in milliseconds. */
  readonly patienceMs?: number;
  readonly asksSecondFactor?: boolean;
  /** Whether tools on loopback may be declared and asked. */
  readonly isLocal?: boolean;
  /** Authorities of certificates to trust, as PEM. */
  readonly authorities?: readonly string[];
  /** What names stand for; the machine's own resolver when absent. */
  readonly resolve?: (host: string) => Promise<string[]>;
  readonly clock?: Clock;
}

/**
 * The catalog service on real PostgreSQL, NATS and Keycloak's keys, with the small network of the
 * test kit, in which identity is a stand-in.
 */
export const startFixture = async ({
  patienceMs = 60_000,
  asksSecondFactor = false,
  isLocal = false,
  authorities = [],
  resolve,
  clock = shiftedClock(NOW),
}: FixtureOptions = {}): Promise<CatalogFixture> => {
  await using stack = new AsyncDisposableStack();
  const stage = await serviceStage(stack, 'catalog', migrations);
  const { namespace, realm, network, people, identity, person } = stage;
  const heard = stack.use(await hearCommands(namespace));
  const config: CatalogConfig = {
    port: 0,
    databaseUrl: stage.databaseUrl,
    nats: { url: testServers.natsUrl },
    issuer: realm.issuer,
    authorizedParties: [realm.clientId],
    identityUrl: null,
    isLocal,
    asksSecondFactor,
    outgoing: {
      allowsPrivate: isLocal,
      timeoutMs: 2000,
      userAgent: 'essaim-catalog',
      authorities,
      ...(resolve && { resolve }),
    },
    encryptionKey: randomBytes(32),
    probeSeconds: 1,
    retry: { firstMs: patienceMs, longestMs: 60_000 },
    logLevel: 'silent',
    clock,
  };
  const start = () =>
    startCatalog(config, {
      namespace,
      logger: testLogger('catalog'),
      validateResponses: true,
      lookEveryMs: 50,
      requestsPerMinute: 1_000_000,
    });
  const service = await restartable(stack, start);
  await publishNetwork(identity, network, people);
  const hosters = Object.fromEntries(
    await Promise.all(
      EXTRA_HOSTERS.map(async (key) => [key, await publishHoster(identity, key)] as const),
    ),
  ) as CatalogFixture['hosters'];

  const as: CatalogFixture['as'] = (name, { language = 'fr', claims = {} } = {}) =>
    createCatalogClient({
      baseUrl: service.url,
      token: () => realm.token(person(name), claims),
      language,
    });
  await eventually(async () => {
    const { response } = await as('nobody').GET('/launcher');
    if (response.status !== 200) throw new Error(`the network is not there: ${response.status}`);
  });
  const running = stack.move();
  return {
    get url() {
      return service.url;
    },
    ...stage,
    heard,
    hosters,
    as,
    restart: service.restart,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
};

const publishHoster = async (identity: Origin, key: string): Promise<Uuid> => {
  const id = newId();
  const home = { region: '0', department: '0' };
  await identity.publish({
    type: 'organisation.registered',
    aggregate: 'organisation',
    aggregateId: id,
    data: organisationSnapshot({
      id,
      key: key as 'heb-rhin',
      tier: 'hoster',
      parentId: null,
      ancestors: [],
      home,
    }),
  });
  return id;
};

/**
 * The claims of a token whose second factor was given some time ago, by the machine's clock.
 * @param minutesAgo how long ago
 */
export const factorGiven = (minutesAgo = 0): Readonly<Record<string, unknown>> => ({
  acr: '2',
  auth_time: Math.floor(Date.now() / 1000) - minutesAgo * 60,
});

/** Fills the catalogue with the example's tools, hosters and offers. */
export const fillCatalogue = async (fixtures: CatalogFixture): Promise<void> => {
  const nation = fixtures.as('technical@nat', { claims: factorGiven() });
  const tools = await nation.POST('/tools/import', { body: { files: toolFiles() } });
  if (tools.error) throw new Error(JSON.stringify(tools.error));
  for (const [path, file] of [
    ['/hosters/import', 'hosters-example.csv'],
    ['/offers/import', 'offers-example.csv'],
  ] as const) {
    await eventually(async () => {
      const { error } = await nation.POST(path, importOf(fixture(file)));
      if (error) throw new Error(JSON.stringify(error));
    });
  }
};

/** The options of an import of a table. */
export const importOf = (text: string, dryRun = false) => ({
  params: { query: { dryRun } },
  body: text,
  headers: { 'content-type': 'text/csv' },
  bodySerializer: (body: string) => body,
});

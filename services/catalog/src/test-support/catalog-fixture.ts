// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, readdirSync } from 'node:fs';
import { type CatalogClient, createCatalogClient } from '@essaim/api-client';
import { type Uuid, newId, shiftedClock } from '@essaim/kernel';
import {
  type Origin,
  type Persona,
  type PersonaName,
  type TestNetwork,
  type TestRealm,
  eventually,
  freshDatabase,
  natsNamespace,
  organisationSnapshot,
  personas,
  publishNetwork,
  startOrigin,
  testNetwork,
  testRealm,
  testServers,
} from '@essaim/testkit';
import { createLogger } from '@essaim/service-kit';
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

export interface CatalogFixture extends AsyncDisposable {
  readonly url: string;
  readonly realm: TestRealm;
  readonly network: TestNetwork;
  readonly people: readonly Persona[];
  readonly identity: Origin;
  readonly heard: HeardCommands;
  /** Organisations' ids of the hosters that only the example files name. */
  readonly hosters: Readonly<Record<(typeof EXTRA_HOSTERS)[number], Uuid>>;
  person(name: PersonaName | 'nobody'): Persona;
  /** A typed client that acts as somebody. */
  as(name: PersonaName | 'nobody', options?: { readonly language?: 'fr' | 'en' }): CatalogClient;
  token(persona: Pick<Persona, 'uid'>): Promise<string>;
  /** Stops the service and starts another on the same database. */
  restart(): Promise<void>;
}

export interface FixtureOptions {
  /** How long the first answer of identity is waited for, in milliseconds. */
  readonly patienceMs?: number;
}

/**
 * The catalog service on real PostgreSQL, NATS and Keycloak's keys, with the small network of the
 * test kit, in which identity is a stand-in.
 */
export const startFixture = async ({
  patienceMs = 60_000,
}: FixtureOptions = {}): Promise<CatalogFixture> => {
  await using stack = new AsyncDisposableStack();
  const namespace = natsNamespace();
  const database = stack.use(await freshDatabase('catalog'));
  const realm = stack.use(await testRealm());
  const network = testNetwork();
  const people = personas(network);
  const identity = stack.use(await startOrigin('identity', namespace));
  const heard = stack.use(await hearCommands(namespace));
  const config: CatalogConfig = {
    port: 0,
    databaseUrl: database.url,
    nats: { url: testServers.natsUrl },
    issuer: realm.issuer,
    authorizedParties: [realm.clientId],
    isLocal: false,
    retry: { firstMs: patienceMs, longestMs: 60_000 },
    logLevel: 'silent',
    clock: shiftedClock(NOW),
  };
  const start = () =>
    startCatalog(config, {
      namespace,
      logger: createLogger('catalog', process.env['ESSAIM_TEST_LOG'] ?? 'silent'),
      validateResponses: true,
      lookEveryMs: 50,
    });
  let service = await start();
  stack.defer(() => service[Symbol.asyncDispose]());
  await publishNetwork(identity, network, people);
  const hosters = Object.fromEntries(
    await Promise.all(
      EXTRA_HOSTERS.map(async (key) => [key, await publishHoster(identity, key)] as const),
    ),
  ) as CatalogFixture['hosters'];

  const person: CatalogFixture['person'] = (name) => {
    const found = people.find((one) => one.name === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const as: CatalogFixture['as'] = (name, { language = 'fr' } = {}) =>
    createCatalogClient({
      baseUrl: service.url,
      token: () => realm.token(person(name)),
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
    realm,
    network,
    people,
    identity,
    heard,
    hosters,
    person,
    as,
    token: (persona) => realm.token(persona),
    restart: async () => {
      await service[Symbol.asyncDispose]();
      service = await start();
    },
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

/** Fills the catalogue with the example's tools, hosters and offers. */
export const fillCatalogue = async (fixtures: CatalogFixture): Promise<void> => {
  const nation = fixtures.as('technical@nat');
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

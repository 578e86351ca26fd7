// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId, shiftedClock } from '@essaim/kernel';
import {
  type Origin,
  type Persona,
  type PersonaName,
  type TestNetwork,
  type TestRealm,
  eventually,
  freshDatabase,
  natsNamespace,
  personas,
  publishNetwork,
  startOrigin,
  testNetwork,
  testRealm,
  testLogger,
  testServers,
} from '@essaim/testkit';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { Client } from 'pg';
import { startConsole } from '../../src/server/service.ts';
import { type Account, SECRET, makeAccount, makeConsoleClient } from './console-client.ts';
import { type Upstream, startUpstream } from './upstream.ts';
import { Visitor } from './visitor.ts';

export type ConsoleUnderTest = AsyncDisposable & {
  url: string;
  realm: TestRealm;
  network: TestNetwork;
  upstream: Upstream;
  namespace: string;
  identity: Origin;
  catalog: Origin;
  person: (name: PersonaName) => Persona;
  account: (name: PersonaName) => Promise<Account>;
  /** A browser in which somebody has signed in. */
  signedIn: (name: PersonaName) => Promise<Visitor>;
  query: (sql: string) => Promise<Record<string, unknown>[]>;
};

/** Trains for the region, and is a member of a federation too. */
export const TWO_HATS = 'training@reg-52' satisfies PersonaName;

const NOW = '2027-01-04T08:00:00Z';
const PEOPLE: ReadonlySet<string> = new Set<PersonaName>([
  'coordination@nat',
  'coordination@reg-52',
  'coordination@reg-44',
  'coordination@dep-53',
  'member@dep-53',
  'operator@heb-bocage',
  TWO_HATS,
]);

/**
 * The console's backend on real PostgreSQL, NATS and Keycloak. The services behind it are a
 * stand-in, and so is identity as the origin of the directory.
 * @param options `publicUrl`: where people reach it, through a proxy that the visitor stands in for
 */
export async function startConsoleUnderTest(
  options: { publicUrl?: string } = {},
): Promise<ConsoleUnderTest> {
  await using stack = new AsyncDisposableStack();
  const namespace = natsNamespace();
  const database = stack.use(await freshDatabase('console'));
  const realm = stack.use(await testRealm());
  const upstream = stack.use(await startUpstream());
  const network = testNetwork();
  const people = personas(network)
    .filter(({ name }) => PEOPLE.has(name))
    .map((one) => (one.name === TWO_HATS ? alsoMember(one, network) : one));
  const identity = stack.use(await startOrigin('identity', namespace));
  const catalog = stack.use(await startOrigin('catalog', namespace));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const publicUrl = options.publicUrl ?? url;
  await makeConsoleClient(realm.name, publicUrl);
  const service = await startConsole(
    {
      port,
      databaseUrl: database.url,
      nats: { url: testServers.natsUrl },
      issuer: realm.issuer,
      publicUrl,
      clientSecret: SECRET,
      encryptionKey: randomBytes(32).toString('base64url'),
      services: { identity: upstream.url, catalog: upstream.url, planning: upstream.url },
      publicServices: {
        identity: upstream.url,
        catalog: upstream.url,
        planning: upstream.url,
      },
      logLevel: 'silent',
      clock: shiftedClock(NOW),
    },
    { namespace, logger: testLogger('console') },
  );
  stack.defer(() => service[Symbol.asyncDispose]());
  await publishNetwork(identity, network, people);
  const db = new Client({ connectionString: database.url });
  await db.connect();
  stack.defer(() => db.end());
  const query = async (sql: string) => (await db.query(sql)).rows as Record<string, unknown>[];
  await eventually(async () => {
    const rows = await query('select 1 from directory_person');
    if (rows.length < people.length) throw new Error('the network is not there yet');
  });

  const person = (name: PersonaName) => {
    const found = people.find((one) => one.name === name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const accounts = new Map<PersonaName, Promise<Account>>();
  const account = (name: PersonaName) => {
    const email = `${name.replace('@', '.')}@reseau.example`;
    const known = accounts.get(name) ?? makeAccount(realm.name, { uid: person(name).uid, email });
    accounts.set(name, known);
    return known;
  };
  const running = stack.move();
  return {
    url,
    realm,
    network,
    upstream,
    namespace,
    identity,
    catalog,
    person,
    account,
    signedIn: async (name) => {
      const visitor = new Visitor(url, publicUrl);
      await visitor.signIn(await account(name));
      return visitor;
    },
    query,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

function alsoMember(persona: Persona, network: TestNetwork): Persona {
  const [first] = persona.mandates;
  if (first === undefined) return persona;
  const { id: organisationId, tier } = network['dep-53'];
  const member = { id: newId(), organisationId, tier, role: 'member' } as const;
  return { ...persona, mandates: [first, { ...first, ...member, scope: 'self' }] };
}

/** The console's address is part of its client at Keycloak, so its port is chosen beforehand. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

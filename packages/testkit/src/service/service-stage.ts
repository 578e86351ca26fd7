// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ServiceName } from '@essaim/contracts';
import { type Migrations, migrated } from '../database/migrated.ts';
import { preparedDatabase } from '../database/prepared-database.ts';
import { sharedRealm } from '../keycloak/shared-realm.ts';
import type { TestRealm } from '../keycloak/test-realm.ts';
import { type TestNetwork, testNetwork } from '../matrix/network.ts';
import { type Persona, type PersonaName, personas } from '../matrix/personas.ts';
import { natsNamespace } from '../messages/namespace.ts';
import { type Origin, startOrigin } from '../messages/origin.ts';

/** What the tests of a service stand on that keeps a copy of identity's events. */
export interface ServiceStage {
  readonly namespace: string;
  readonly databaseUrl: string;
  readonly realm: TestRealm;
  readonly network: TestNetwork;
  readonly people: readonly Persona[];
  /** Stands in for identity; its events go the real way. */
  readonly identity: Origin;
  /** @throws Error when nobody is called so */
  readonly person: (name: PersonaName | 'nobody') => Persona;
  readonly token: (persona: Pick<Persona, 'uid'>) => Promise<string>;
}

/**
 * A database, streams and the small network, each of this test alone, and the run's realm; the stack ends them.
 * @param migrations of the service
 * @param lives who lives in the network; everybody by default
 */
export const serviceStage = async (
  stack: AsyncDisposableStack,
  service: ServiceName,
  migrations: Migrations,
  lives: (name: Persona['name']) => boolean = () => true,
): Promise<ServiceStage> => {
  const namespace = natsNamespace();
  const database = stack.use(await preparedDatabase(service, (url) => migrated(url, migrations)));
  const realm = stack.use(await sharedRealm());
  const network = testNetwork();
  const people = personas(network).filter(({ name }) => lives(name));
  return {
    namespace,
    databaseUrl: database.url,
    realm,
    network,
    people,
    identity: stack.use(await startOrigin('identity', namespace)),
    person: (name) => {
      const found = people.find((one) => one.name === name);
      if (!found) throw new Error(`nobody is called ${name}`);
      return found;
    },
    token: (persona) => realm.token(persona),
  };
};

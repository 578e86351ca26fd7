// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type DirectoryTables,
  directoryHandlers,
  directoryMigration,
  personLoader,
} from '@essaim/directory';
import { newId } from '@essaim/kernel';
import { connectNats, startInbox } from '@essaim/messaging';
import {
  type InfrastructureTables,
  createDatabase,
  migrateToLatest,
  transaction,
} from '@essaim/postgres';
import { currentPerson, readClaims } from '@essaim/service-kit';
import {
  type Persona,
  type TestNetwork,
  freshDatabase,
  organisationSnapshot,
  personSnapshot,
  testServers,
} from '@essaim/testkit';
import { decodeJwt } from 'jose';

type Tables = DirectoryTables & InfrastructureTables;

export interface DirectoryCopy extends AsyncDisposable {
  readonly db: ReturnType<typeof createDatabase<Tables>>;
  /** What another service's guard says to a token: `admitted`, or the code of its refusal. */
  ask(accessToken: string): Promise<string>;
}

/** Another service's copy of organisations and people, kept from identity's own events. */
export const directoryCopy = async (
  namespace: string,
  network: TestNetwork,
  people: readonly Persona[],
): Promise<DirectoryCopy> => {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await freshDatabase('directory'));
  const db = stack.use(createDatabase<Tables>(database.url));
  await migrateToLatest(db, { '0001-directory': directoryMigration });
  const handlers = directoryHandlers<Tables>();
  const seeded = [
    ...Object.values(network).map(({ id }) => ['organisation', id]),
    ...people.map(({ personId }) => ['person', personId]),
  ];
  await transaction(db, async (trx) => {
    for (const place of Object.values(network)) {
      await handlers['organisation.registered'](trx, { data: organisationSnapshot(place) });
    }
    for (const one of people) {
      await handlers['person.registered'](trx, { data: personSnapshot(one) });
    }
    await trx
      .insertInto('inbox_aggregate')
      .values(
        seeded.map(([aggregate = '', id = '']) => ({
          source: 'identity',
          aggregate,
          aggregate_id: id,
          version: 1,
          message_id: newId(),
        })),
      )
      .execute();
  });
  const connection = stack.use(connectNats({ servers: testServers.natsUrl, namespace }));
  stack.use(startInbox({ db, connection, service: 'planning', handlers }));
  const kept = stack.move();
  return {
    db,
    ask: (accessToken) => {
      const claims = readClaims(decodeJwt(accessToken));
      if (!claims) throw new Error('the token lacks a claim');
      return currentPerson(claims, personLoader(db)).then(
        () => 'admitted',
        (error: { code: string }) => error.code,
      );
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
};

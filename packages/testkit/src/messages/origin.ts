// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandName, EventData, EventType, ServiceName } from '@essaim/contracts';
import { type Home, NATIONAL_HOME, type Uuid, newId } from '@essaim/kernel';
import { type MessagingConnection, connectNats, startRelay } from '@essaim/messaging';
import {
  type InfrastructureTables,
  type NewCommand,
  appendCommands,
  appendEvents,
  createDatabase,
  transaction,
} from '@essaim/postgres';
import { migrated } from '../database/migrated.ts';
import { preparedDatabase } from '../database/prepared-database.ts';
import { testServers } from '../servers.ts';

export interface OriginEvent<Type extends EventType> {
  readonly type: Type;
  readonly aggregate: string;
  readonly aggregateId: Uuid;
  readonly home?: Home;
  readonly data: EventData<Type>;
}

/**
 * Stands in for a service that is not under test. Its events go the real way: an outbox in a
 * database of its own, the ordered relay, the service's stream.
 */
export interface Origin extends AsyncDisposable {
  /** Publishes the next event of an aggregate. */
  publish<Type extends EventType>(event: OriginEvent<Type>): Promise<void>;
  /** Sends a command, valid for an hour. */
  send<Name extends CommandName>(
    command: Pick<NewCommand<Name>, 'name' | 'data'> & { readonly id?: Uuid },
  ): Promise<void>;
}

const VALID_FOR = { hours: 1 };

/** Starts a stand-in for a service in a test's namespace. */
export const startOrigin = async (
  service: ServiceName,
  namespace: string,
  sends: readonly CommandName[] = [],
): Promise<Origin> => {
  const database = await preparedDatabase('origin', (url) => migrated(url));
  const db = createDatabase<InfrastructureTables>(database.url, { poolSize: 3 });
  const connection: MessagingConnection = connectNats({ servers: testServers.natsUrl, namespace });
  const relay = startRelay({ db, connection, service, sends });
  const versions = new Map<Uuid, number>();
  const common = () => ({ actor: null, correlationId: newId(), at: Temporal.Now.instant() });

  return {
    publish: async (event) => {
      const version = (versions.get(event.aggregateId) ?? 0) + 1;
      versions.set(event.aggregateId, version);
      const message = { home: NATIONAL_HOME, ...event, version, ...common() };
      await transaction(db, (trx) => appendEvents(trx, [message as never]));
    },
    send: async (command) => {
      const message = {
        ...command,
        target: NATIONAL_HOME,
        origin: NATIONAL_HOME,
        validUntil: Temporal.Now.instant().add(VALID_FOR),
        ...common(),
      };
      await transaction(db, (trx) => appendCommands(trx, [message as never]));
    },
    [Symbol.asyncDispose]: async () => {
      await relay.stop();
      await connection.close();
      await db.destroy();
      await database[Symbol.asyncDispose]();
    },
  };
};

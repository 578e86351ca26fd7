// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandName, ServiceName } from '@essaim/contracts';
import type { InfrastructureTables } from '@essaim/postgres';
import type { Kysely } from 'kysely';
import type { MessagingConnection } from '../connection/connection.ts';
import type { Logger } from '../logger.ts';
import type { Relay } from './relay.ts';

export interface RelayOptions<Database> {
  /** Made by `createDatabase`. */
  readonly db: Kysely<Database>;
  readonly connection: MessagingConnection;
  readonly service: ServiceName;
  /** The commands that this service sends; only one service may send a given command. */
  readonly sends?: readonly CommandName[];
  readonly logger?: Logger;
}

/**
 * Publishes the outbox of a database to its streams, which it makes when they are missing. Returns at
 * once; of all processes that call it on one database, one relays and the others stand by.
 */
export const startRelay = <Database extends InfrastructureTables>(
  options: RelayOptions<Database>,
): Relay => {
  throw new Error(`not built yet: ${options.service}`);
};

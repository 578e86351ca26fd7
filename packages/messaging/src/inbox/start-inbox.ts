// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ServiceName } from '@essaim/contracts';
import type { Clock } from '@essaim/kernel';
import type { InfrastructureTables } from '@essaim/postgres';
import type { Kysely } from 'kysely';
import type { MessagingConnection } from '../connection/connection.ts';
import type { Logger } from '../logger.ts';
import type { InboxHandlers, OnExpired } from './handlers.ts';
import type { Inbox } from './inbox.ts';

export interface InboxOptions<Database> {
  /** Made by `createDatabase`. */
  readonly db: Kysely<Database>;
  readonly connection: MessagingConnection;
  readonly service: ServiceName;
  /** Decides which streams are read: the events' by their types, the commands' when there is any. */
  readonly handlers: InboxHandlers<Database>;
  /** Services whose commands are read; all others by default. */
  readonly commandsFrom?: readonly ServiceName[];
  readonly onExpired?: OnExpired<Database>;
  /** Tells whether a command came in time; the machine's by default. */
  readonly clock?: Clock;
  readonly logger?: Logger;
}

/**
 * Applies what other services publish, each stream in its order, each message once, and replays at
 * the start what was parked. Returns at once.
 */
export const startInbox = <Database extends InfrastructureTables>(
  options: InboxOptions<Database>,
): Inbox => {
  throw new Error(`not built yet: ${options.service}`);
};

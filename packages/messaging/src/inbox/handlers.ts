// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CommandName, EventType } from '@essaim/contracts';
import type { Transaction } from 'kysely';
import type { Envelope } from '../envelope/envelope.ts';

/**
 * Applies one message, in the transaction that also moves the cursor. It changes this database and
 * nothing else: what must reach another system is written as a row for a worker. A throw parks the
 * message's aggregate; `RetryLater` stops the stream until a later attempt.
 */
export type Handler<Database, Name extends EventType | CommandName> = (
  trx: Transaction<Database>,
  envelope: Envelope<Name>,
) => Promise<void>;

/** What a service does with each type of event and each command that it takes. */
export type InboxHandlers<Database> = {
  readonly [Name in EventType | CommandName]?: Handler<Database, Name>;
};

/** Called, in the same transaction, instead of the handler of a command that came too late. */
export type OnExpired<Database> = (
  trx: Transaction<Database>,
  command: Envelope<CommandName>,
) => Promise<void>;

/** Thrown by a handler that cannot act yet: nothing is parked, the whole batch runs again later. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
}

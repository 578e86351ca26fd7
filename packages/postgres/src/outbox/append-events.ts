// SPDX-License-Identifier: AGPL-3.0-or-later
import { validateEvent } from '@essaim/contracts';
import { type Uuid, newId } from '@essaim/kernel';
import type { Transaction } from 'kysely';
import { type InfrastructureTables, infrastructure } from '../infrastructure/tables.ts';
import { claimVersions } from './claim-versions.ts';
import { insertMessages, messageColumns } from './insert-messages.ts';
import { messageText } from './message-text.ts';
import type { NewEvent } from './message.ts';

export interface AppendEventsOptions {
  /** Throws when the data does not fit the type; the contracts' by default. */
  readonly validate?: (type: string, data: unknown) => void;
}

/**
 * Puts events in the outbox, in the business transaction. The relay publishes them after the commit,
 * each aggregate's in the order of its versions.
 * @returns the ids of the events
 * @throws DomainError `version-conflict` when another transaction wrote that version first;
 *   TypeError when the data does not fit the contract; RangeError when a version is skipped or the
 *   data is over 256 kB
 */
export const appendEvents = async <Database extends InfrastructureTables>(
  trx: Transaction<Database>,
  events: readonly NewEvent[],
  { validate = validateEvent }: AppendEventsOptions = {},
): Promise<Uuid[]> => {
  if (events.length === 0) return [];
  const rows = events.map((event) => ({
    ...messageColumns(event),
    kind: 'event' as const,
    message_id: newId(),
    type: event.type,
    aggregate: event.aggregate,
    aggregate_id: event.aggregateId,
    version: event.version,
    home_region: event.home.region,
    home_department: event.home.department,
    data: messageText(event.type, event.data, validate),
  }));
  await claimVersions(infrastructure(trx), events);
  return insertMessages(trx, rows);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { validateEvent } from '@essaim/contracts';
import { type Uuid, homeSubject, newId } from '@essaim/kernel';
import type { Transaction } from 'kysely';
import { type InfrastructureTables, infrastructure } from '../infrastructure/tables.ts';
import { claimVersions } from './claim-versions.ts';
import { envelopeText } from './envelope-text.ts';
import { insertMessages } from './insert-messages.ts';
import type { NewEvent } from './message.ts';

export interface AppendEventsOptions {
  /** Throws when the data does not fit the type; the contracts' by default. */
  readonly validate?: (type: string, data: unknown) => void;
}

const rowOf = (event: NewEvent, validate: (type: string, data: unknown) => void) => {
  const { type, aggregate, aggregateId, version } = event;
  const [id, home] = [newId(), homeSubject(event.home)];
  const own = {
    subject: aggregateId,
    essaimhome: home,
    essaimaggregate: aggregate,
    essaimversion: version,
  };
  return {
    kind: 'event' as const,
    message_id: id,
    type,
    home,
    aggregate,
    aggregate_id: aggregateId,
    version,
    envelope: envelopeText({ id, type, message: event, own }, validate),
    traceparent: event.traceparent ?? null,
  };
};

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
  const rows = events.map((event) => rowOf(event, validate));
  await claimVersions(infrastructure(trx), events);
  return insertMessages(trx, rows);
};

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Uuid, newId } from '@essaim/kernel';
import type { Transaction } from 'kysely';
import { type InfrastructureTables, infrastructure } from '../infrastructure/tables.ts';

/** One line of the journal: who did what to which resource, when, with which mandate. */
export interface JournalEntry {
  readonly at: Temporal.Instant;
  /** Null when no person did it. */
  readonly personId: Uuid | null;
  /** The mandate that allowed it. */
  readonly mandateId: Uuid | null;
  /** operationId of the request, or type of the event or command. */
  readonly action: string;
  readonly resourceType: string;
  readonly resourceId: string;
  /** The organisation that it concerns. */
  readonly organisationId: Uuid | null;
  /** What changed, in a few values. Nothing secret. */
  readonly summary: Readonly<Record<string, unknown>>;
  readonly correlationId: string;
}

/**
 * Writes lines of the journal, in the business transaction. They can never be changed.
 * @returns the ids of the lines, in their order
 */
export const recordJournal = async <Database extends InfrastructureTables>(
  trx: Transaction<Database>,
  ...entries: readonly JournalEntry[]
): Promise<Uuid[]> => {
  const rows = entries.map((entry) => ({
    id: newId(),
    at: entry.at,
    person_id: entry.personId,
    mandate_id: entry.mandateId,
    action: entry.action,
    resource_type: entry.resourceType,
    resource_id: entry.resourceId,
    organisation_id: entry.organisationId,
    summary: JSON.stringify(entry.summary),
    correlation_id: entry.correlationId,
  }));
  if (rows.length > 0) await infrastructure(trx).insertInto('journal').values(rows).execute();
  return rows.map(({ id }) => id);
};

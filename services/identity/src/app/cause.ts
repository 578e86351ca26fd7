// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Clock, newId } from '@essaim/kernel';
import type { JournalEntry, MessageActor } from '@essaim/postgres';
import { recordJournal } from '@essaim/postgres';
import type { Work } from '../db/database.ts';

/** Why something changes: who asked, when, under which tracking number. */
export interface Cause {
  /** Null when essaim does it by itself. */
  readonly actor: MessageActor | null;
  /** The key with which a machine asked, where no person did. */
  readonly machineKey?: { readonly id: string; readonly name: string };
  readonly correlationId: string;
  readonly at: Temporal.Instant;
  /** Civil date of `at`. */
  readonly today: string;
}

/** The cause of what essaim does by itself, such as at a time of the day. */
export const ownCause = (clock: Clock, correlationId: string = newId()): Cause => ({
  actor: null,
  correlationId,
  at: clock.now(),
  today: clock.today().toString(),
});

export type Note = Pick<
  JournalEntry,
  'action' | 'resourceType' | 'resourceId' | 'organisationId' | 'summary'
>;

/** Writes a line of the journal, in the transaction of what it tells. */
export const note = async (trx: Work, cause: Cause, line: Note): Promise<void> => {
  await recordJournal(trx, {
    ...line,
    summary: cause.machineKey ? { ...line.summary, machineKey: cause.machineKey } : line.summary,
    at: cause.at,
    personId: cause.actor?.personId ?? null,
    mandateId: cause.actor?.mandateId ?? null,
    correlationId: cause.correlationId,
  });
};

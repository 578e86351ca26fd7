// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME, type Uuid, newId } from '@essaim/kernel';
import { type NewEvent, appendEvents, transaction } from '@essaim/postgres';
import type { Kysely } from 'kysely';
import type { InboxHandlers } from '../inbox/handlers.ts';
import type { TestTables } from './scratch.ts';

/** A valid event of a person's sessions, written by identity. */
export const sessionEvent = (
  aggregateId: Uuid,
  version: number,
  uid: string = newId(),
): NewEvent => ({
  type: 'session.revoked',
  home: NATIONAL_HOME,
  aggregate: 'session',
  aggregateId,
  version,
  data: { personId: aggregateId, uid, notBefore: '2027-01-04T08:00:00Z' },
  actor: { personId: aggregateId, mandateId: null },
  correlationId: 'test',
  at: Temporal.Instant.from('2027-01-04T08:00:00Z'),
});

/** Writes events in one transaction. */
export const append = (db: Kysely<TestTables>, ...events: NewEvent[]): Promise<Uuid[]> =>
  transaction(db, (trx) => appendEvents(trx, events));

/** A handler that writes down what it applied; `uid` may tell it to fail. */
export const recordingHandlers = (
  fails: (uid: string) => boolean = () => false,
): InboxHandlers<TestTables> => ({
  'session.revoked': async (trx, { id, aggregateId, version, data }) => {
    if (fails(data.uid)) throw new Error(`cannot apply ${data.uid}`);
    await trx
      .insertInto('applied')
      .values({ message_id: id, aggregate_id: aggregateId, version })
      .execute();
  },
});

/** What was applied: `[aggregate id, version]`, in order. */
export const appliedTo = async (db: Kysely<TestTables>): Promise<[string, number][]> =>
  (await db.selectFrom('applied').selectAll().orderBy('id').execute()).map((row) => [
    row.aggregate_id,
    row.version,
  ]);
